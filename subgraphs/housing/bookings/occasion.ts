/** What a space is booked for, the first before the others where two ask for the same time (사업 회기 > 주민모임 > 지역단체). */
export const OCCASIONS = ["programme_session", "tenants_meeting", "local_group"] as const;

export type Occasion = (typeof OCCASIONS)[number];

/** The occasions that go before this one. */
export const goingBefore = (occasion: Occasion): Occasion[] => OCCASIONS.slice(0, OCCASIONS.indexOf(occasion));
