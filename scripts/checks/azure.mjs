// azure/: what another team stumbled over is said, and said once.
import { execFileSync } from "node:child_process";
import { parseAllDocuments } from "yaml";

const values = {
  IMAGE: `ghcr.io/x/farthing@sha256:${"0".repeat(64)}`, RESOURCE_GROUP: "rg", ENVIRONMENT_ID: "/env", IDENTITY_ID: "/id",
  KEY_VAULT: "vault", LOCATION: "westeurope", PROXY_RANGE: "100.100.0.0/16",
};

/** As azure/apply fills them in. */
export function read(environment = values) {
  const text = execFileSync("bash", ["azure/apply", "--print"], {
    encoding: "utf8", stdio: "pipe", env: { PATH: process.env.PATH, ...environment },
  });
  return text.split(/^(?=# )/m).reduce((parts, part) => {
    if (/^location:/m.test(part)) parts.push(parseAllDocuments(part)[0].toJSON());
    return parts;
  }, []);
}

export function problems(apps) {
  const found = [];
  const text = JSON.stringify(apps);
  if (/\$\{/.test(text)) found.push("something is not filled in");
  const [app] = apps;
  const container = app.properties.template.containers[0];
  const env = Object.fromEntries(container.env.map((each) => [each.name, each]));
  if (env.PORT?.value !== String(app.properties.configuration.ingress.targetPort)) found.push("the port is not the platform's");
  const secrets = app.properties.configuration.secrets ?? [];
  for (const name of ["DATABASE_URL", "REDIS_URL"]) {
    if (!secrets.some((secret) => secret.name === env[name]?.secretRef)) found.push(`${name} is no secret`);
  }
  if (Object.keys(env).some((name) => /^(DB|DATABASE|POSTGRES)_(HOST|USER|NAME|PORT)$/.test(name))) {
    found.push("the address of the database is put together by hand");
  }
  if (!env.FARTHING_PROXY_TRUSTED?.value) found.push("the proxy is not trusted");
  if (!/@sha256:[0-9a-f]{64}$/.test(container.image)) found.push("the image has no digest");
  for (const each of apps) {
    const { ingress, secrets: own = [] } = each.properties.configuration;
    if (ingress.external && ingress.allowInsecure !== false) found.push("HTTP is allowed");
    if (own.some((secret) => secret.value || !secret.keyVaultUrl)) found.push("a secret is stored in the file");
    for (const { name, probes = [], image } of each.properties.template.containers) {
      for (const type of ["Readiness", "Liveness"]) {
        if (!probes.some((probe) => probe.type === type)) found.push(`${name} has no ${type} probe`);
      }
      if (!/(:v?\d+(\.\d+)+|@sha256:[0-9a-f]{64})$/.test(image)) found.push(`${name} is not pinned`);
    }
  }
  for (const name of Object.keys(values)) {
    const { [name]: gone, ...rest } = values;
    try {
      read(rest);
      found.push(`nobody misses ${name}`);
    } catch (error) {
      if (!String(error.stderr).includes(name)) found.push(`${name} is missed without a word`);
    }
  }
  return found;
}

const container = (apps) => apps[0].properties.template.containers[0];
export const mutations = {
  "another port": (apps) => { container(apps).env.find((each) => each.name === "PORT").value = "80"; },
  "a password in the file": (apps) => { apps[0].properties.configuration.secrets[0] = { name: "database-url", value: "x" }; },
  "an address put together by hand": (apps) => { container(apps).env.push({ name: "DB_HOST", value: "x" }); },
  "a database by default": (apps) => { container(apps).env = container(apps).env.filter((each) => each.name !== "DATABASE_URL"); },
  "a tag instead of a digest": (apps) => { container(apps).image = "ghcr.io/x/farthing:main"; },
  "no probe": (apps) => { container(apps).probes.pop(); },
  "plain HTTP": (apps) => { apps[0].properties.configuration.ingress.allowInsecure = true; },
};
