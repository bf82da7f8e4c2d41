import { type Hub, theHub } from "../kit/the-hub";

const ROLES = `query ($slug: String!, $asOf: Date) {
  programme(slug: $slug) {
    agreement(asOf: $asOf) { status signedOn { year } expiresOn { year } parties { agencyCode } }
    roles(asOf: $asOf) { role duties inferred agency { agencyCode } scopeComplexes { name } scopeAreas { sigunguCode } validFrom { year month day precision } }
  }
}`;

type Role = { role: string; duties: string; agency: { agencyCode: string }; scopeAreas: { sigunguCode: string }[] };

describe("who does what in a programme", () => {
  let hub: Hub;
  beforeAll(async () => {
    hub = await theHub();
  });
  afterAll(() => hub.close());

  async function matrix(slug: string, asOf?: string): Promise<string[]> {
    const { data, errors } = await hub.nobody.send(ROLES, { slug, asOf });
    expect(errors).toBeUndefined();
    return data.programme.roles.map(({ agency, role }: Role) => `${agency.agencyCode} ${role}`).sort();
  }

  it("S0-08 (reading) JPDC gives the space in every courtyard, others the service, by role and never by agency", async () => {
    for (const slug of ["learning-courtyard", "bubble-courtyard", "healing-courtyard"]) {
      const roles = await matrix(slug);
      expect(roles).toContain("jpdc SPACE");
      expect(roles.some((role) => /^(?!jpdc).* (OPERATION|PLANNING|HEALTH_SERVICE)$/.test(role))).toBe(true);
    }
  });

  it("S0-11 (reading) learning has three agencies: space, planning and operation, space management", async () => {
    expect(await matrix("learning-courtyard")).toEqual([
      "jeju-senior-club SPACE_MANAGEMENT",
      "jile OPERATION",
      "jile PLANNING",
      "jpdc SPACE",
    ]);
    const { data } = await hub.nobody.send(`{
      programme(slug: "learning-courtyard") { sites(asOf: "2024-09-30") { space { managingAgency(asOf: "2024-09-30") { name } } } }
    }`);
    expect(data.programme.sites).toHaveLength(2);
    for (const { space } of data.programme.sites) expect(space.managingAgency.name).toBe("제주시니어클럽");
  });

  it("S0-16 (reading) bubble has four agencies in six roles", async () => {
    const roles = await matrix("bubble-courtyard");
    expect(roles).toEqual([
      "jeju-senior-club OPERATION",
      "jeju-senior-club STAFFING",
      "jeju-si BUDGET",
      "jeju-si OUTREACH",
      "jpdc SPACE",
      "kordi PROJECT_MANAGEMENT",
    ]);
    expect(new Set(roles.map((role) => role.split(" ")[0])).size).toBe(4);
  });

  it("S0-23 (reading) healing has two agencies; JPDC finds the households there, in bubble Jeju-si does", async () => {
    expect(await matrix("healing-courtyard")).toEqual(["jeju-medical HEALTH_SERVICE", "jpdc OUTREACH", "jpdc SPACE"]);
    const { data } = await hub.nobody.send(
      `{ agency(agencyCode: "jpdc") { roles(asOf: "2024-12-31") { role agreement { programme { slug } } } } }`,
    );
    const outreach = data.agency.roles.filter(({ role }: Role) => role === "OUTREACH");
    expect(outreach).toEqual([{ role: "OUTREACH", agreement: { programme: { slug: "healing-courtyard" } } }]);
  });

  it("S0-16 (reading) roles start with the month the courtyard opened; before, there is no agreement", async () => {
    const { data } = await hub.nobody.send(ROLES, { slug: "bubble-courtyard", asOf: "2024-10-31" });
    expect(data.programme).toEqual({ agreement: null, roles: [] });
    const opened = await hub.nobody.send(ROLES, { slug: "bubble-courtyard", asOf: "2024-11-01" });
    expect(opened.data.programme.agreement).toMatchObject({ status: "EFFECTIVE", signedOn: null, expiresOn: null });
    expect(opened.data.programme.agreement.parties).toHaveLength(4);
    for (const { validFrom } of opened.data.programme.roles)
      expect(validFrom).toEqual({ year: 2024, month: 11, day: null, precision: "MONTH" });
  });

  it("S3-06 (reading) SK Telecom supplies the technology: AI ‘누구’ and IoT", async () => {
    const { data } = await hub.nobody.send(ROLES, { slug: "happy-community" });
    const technology = data.programme.roles.filter(({ role }: Role) => role === "TECHNOLOGY");
    expect(technology).toHaveLength(1);
    expect(technology[0]).toMatchObject({ agency: { agencyCode: "skt" }, duties: expect.stringContaining("누구") });
  });

  it("S3-07 (reading) each of the eight municipalities finds recipients and funds jobs, in its own area", async () => {
    const { data } = await hub.nobody.send(ROLES, { slug: "happy-community" });
    const roles: Role[] = data.programme.roles;
    const of = (kind: string) =>
      roles
        .filter(({ role }) => role === kind)
        .map(({ scopeAreas }) => scopeAreas.map((area) => area.sigunguCode).join());
    const eight = ["11140", "11200", "11410", "11470", "11560", "11680", "30170", "41590"];
    expect(of("OUTREACH").sort()).toEqual(eight);
    expect(of("JOB_FUNDING").sort()).toEqual(eight);
  });

  it("S0-23 (reading) a role that has ended is no longer held on that day", async () => {
    await hub.sql("agencies", "update agreement_role set valid_to = '2025-01-01' where role = 'health_service'");
    expect(await matrix("healing-courtyard", "2024-12-31")).toContain("jeju-medical HEALTH_SERVICE");
    expect(await matrix("healing-courtyard", "2025-01-01")).not.toContain("jeju-medical HEALTH_SERVICE");
  });
});
