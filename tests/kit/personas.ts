/** A synthetic caller of a seeded agency: the slug of its demo client. */
export type Persona = { slug: string; agency: string };

export const jpdc: Persona = { slug: "jpdc", agency: "제주특별자치도개발공사" };
export const jejuSi: Persona = { slug: "jeju-si", agency: "제주시" };
export const seniorClub: Persona = { slug: "jeju-senior-club", agency: "제주시니어클럽" };
export const kordi: Persona = { slug: "kordi", agency: "한국노인인력개발원" };
export const jile: Persona = { slug: "jile", agency: "제주평생교육장학진흥원" };
export const jejuMedical: Persona = { slug: "jeju-medical", agency: "제주의료원" };
