/** Fields and operations of which some denial is held by one layer alone as yet, each with the reason. The page says so. */
export const ONE_LAYER: Readonly<Record<string, string>> = {};

/** Fields that the matrix does not ask for yet, each with what is missing. */
export const NOT_ASKED: Readonly<Record<string, string>> = {};
