import { randomBytes } from "node:crypto";
import { Webhook } from "standardwebhooks";

/** As Standard Webhooks writes a secret. */
export const newSecret = (): string => `whsec_${randomBytes(32).toString("base64")}`;

/** The headers of a delivery, with one signature for each secret that is valid now. */
export const signed = (secrets: readonly string[], id: string, at: Date, body: string): Record<string, string> => ({
  "content-type": "application/cloudevents+json",
  "webhook-id": id,
  "webhook-timestamp": String(Math.floor(at.getTime() / 1000)),
  "webhook-signature": secrets.map((secret) => new Webhook(secret).sign(id, at, body)).join(" "),
});
