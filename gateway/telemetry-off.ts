// @apollo/gateway starts an exporter to its vendor while it is being loaded; this must be imported before it.
process.env.APOLLO_TELEMETRY_DISABLED = "1";
