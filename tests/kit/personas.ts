/** A synthetic caller of a seeded agency: the slug of its demo client. */
export type Persona = { slug: string; agency: string };

export const jpdc: Persona = { slug: "jpdc", agency: "제주특별자치도개발공사" };
export const jejuSi: Persona = { slug: "jeju-si", agency: "제주시" };
export const jejuMedical: Persona = { slug: "jeju-medical", agency: "제주의료원" };
