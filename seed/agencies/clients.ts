/** Agencies that a fresh installation has a demo credential for. */
export const DEMO_CLIENTS = [
  { agency: "jpdc", name: "제주특별자치도개발공사 시연용 시스템" },
  { agency: "jeju-si", name: "제주시 시연용 시스템" },
  { agency: "jeju-medical", name: "제주의료원 시연용 시스템" },
];
