// docker-compose.yml: its schema, and the rules of the house.
import { createRequire } from "node:module";
import { readFileSync } from "node:fs";
import Ajv from "ajv/dist/2019.js";
import formats from "ajv-formats";
import { parse } from "yaml";

const require = createRequire(import.meta.url);
const schemaFile = require.resolve("dclint/package.json").replace("package.json", "schemas/compose.schema.json");
const ajv = new Ajv({ strict: false, allErrors: true });
formats(ajv);
const schema = JSON.parse(readFileSync(schemaFile, "utf8"));
schema.$schema = "https://json-schema.org/draft/2019-09/schema";
const validate = ajv.compile(schema);

export const read = (file) => parse(readFileSync(file, "utf8"), { merge: true });

/** An image is pinned by a digest or by a tag that is a version. Those built here have none. */
const pinned = (image) => /@sha256:[0-9a-f]{64}$/.test(image) || /:v?\d+[\w.-]*$/.test(image);
const withoutDefault = (text) => String(text).replace(/\$\{\w+:?-([^}]*)\}/g, "$1");

export function problems(compose, { production = true } = {}) {
  const found = [];
  if (!validate(compose)) {
    found.push(...validate.errors.map((error) => `schema: ${error.instancePath} ${error.message}`));
  }
  for (const [name, service] of Object.entries(compose.services ?? {})) {
    const say = (what) => found.push(`${name}: ${what}`);
    if (!service.image && !production) continue; // adds to a service of the other file
    const built = Object.values(compose.services).some((each) => each.build && each.image === service.image);
    if (!built && !pinned(withoutDefault(service.image ?? ""))) say("image is not pinned");
    if (!service.deploy?.resources?.limits?.memory) say("no limit of memory");
    if (!service.deploy?.resources?.limits?.cpus) say("no limit of processors");
    if (service.read_only !== true) say("may write to its root file system");
    if (!service.cap_drop?.includes("ALL")) say("keeps capabilities");
    if (!service.security_opt?.includes("no-new-privileges:true")) say("may gain privileges");
    if (service.privileged) say("is privileged");
    if (name !== "init") {
      const asked = service.healthcheck?.test || built || (service.profiles && service.healthcheck?.disable);
      if (!asked) say("no health check");
      if (!service.restart) say("is not started again");
    }
    const local = (port) => service.profiles && String(port).startsWith("127.0.0.1:");
    if (production && name !== "nginx" && !service.ports?.every(local) && service.ports) say("is published");
    for (const [variable, value] of Object.entries(service.environment ?? {})) {
      if (/PASSWORD$|SECRET$|TOKEN$/.test(variable)) say(`${variable} stands in the environment`);
      if (/:\/\/[^/\s]*:[^/@\s]+@/.test(withoutDefault(value))) say(`${variable} has a password in it`);
    }
    for (const [other, condition] of Object.entries(service.depends_on ?? {})) {
      const wanted = other === "init" ? "service_completed_successfully" : "service_healthy";
      if (condition?.condition !== wanted) say(`does not wait for ${other}`);
    }
  }
  if (production) found.push(...ofTheWhole(compose));
  return found;
}

function ofTheWhole({ services, networks }) {
  const found = [];
  const netsOf = (name) => Object.keys(Array.isArray(services[name]?.networks)
    ? Object.fromEntries(services[name].networks.map((network) => [network, 0]))
    : services[name]?.networks ?? { default: 0 });
  for (const store of ["postgres", "redis"]) {
    if (netsOf(store).some((network) => netsOf("nginx").includes(network))) found.push(`nginx reaches ${store}`);
    if (netsOf(store).some((network) => !networks?.[network]?.internal)) found.push(`${store} reaches the internet`);
  }
  const builders = Object.values(services).filter((each) => each.build).map((each) => each.image);
  if (new Set(builders).size !== builders.length) found.push("two services build one image");
  for (const [name, { volumes = [], depends_on: waits = {} }] of Object.entries(services)) {
    if (name !== "init" && JSON.stringify(volumes).includes("-secrets:") && !waits.init) found.push(`${name}: does not wait for its secrets`);
  }
  for (const app of ["app-1", "app-2"]) {
    if (!services[app]?.healthcheck?.test) found.push(`${app}: no health check`);
    if (!services[app]?.depends_on?.postgres) found.push(`${app}: does not wait for postgres`);
    if (!services[app]?.environment?.DATABASE_URL?.includes("sslmode=")) found.push(`${app}: sslmode is not said`);
    const nginx = services.nginx?.networks?.web?.ipv4_address;
    if (services[app]?.environment?.FARTHING_PROXY_TRUSTED !== nginx) found.push(`${app}: does not know its proxy`);
  }
  return found;
}

export const mutations = {
  "a key that is none": (c) => { c.services.redis.helthcheck = c.services.redis.healthcheck; },
  "a service without a limit": (c) => { delete c.services.postgres.deploy.resources.limits.memory; },
  "an instance without a health check": (c) => { delete c.services["app-1"].healthcheck; },
  "a database without a health check": (c) => { delete c.services.postgres.healthcheck; },
  "an image without a version": (c) => { c.services.nginx.image = "nginx"; },
  "the latest image": (c) => { c.services.redis.image = "redis:latest"; },
  "a published database": (c) => { c.services.postgres.ports = ["5432:5432"]; },
  "a proxy in the network of the data": (c) => { c.services.nginx.networks.data = null; },
  "a published Grafana": (c) => { c.services.grafana.ports = ["3000:3000"]; },
  "a database that reaches the internet": (c) => { delete c.networks.data.internal; },
  "a root file system to write to": (c) => { delete c.services["app-2"].read_only; },
  "capabilities": (c) => { delete c.services.nginx.cap_drop; },
  "a secret in the environment": (c) => { c.services["app-1"].environment.DATABASE_PASSWORD = "secret"; },
  "two builds of one image": (c) => { c.services["app-2"].build = c.services["app-1"].build; },
  "a Grafana without its password": (c) => { delete c.services.grafana.depends_on; },
  "a password in an address": (c) => { c.services["app-1"].environment.REDIS_URL = "redis://:secret@redis"; },
  "encryption left unsaid": (c) => { c.services["app-1"].environment.DATABASE_URL = "postgres://f@postgres/f"; },
  "a start that does not wait": (c) => { c.services["app-2"].depends_on.postgres.condition = "service_started"; },
  "a proxy that is not trusted": (c) => { c.services["app-1"].environment.FARTHING_PROXY_TRUSTED = "10.0.0.0/8"; },
};
