// Rendered manifests: the types of the API, in which an unknown field is an error, and the rules of the house.
import { execFileSync } from "node:child_process";
import { mkdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import ts from "typescript";
import { parseAllDocuments } from "yaml";

const here = dirname(fileURLToPath(import.meta.url));
const parseAll = (text) => parseAllDocuments(text).map((document) => document.toJSON()).filter(Boolean);

export const render = (directory) => parseAll(execFileSync("kubectl", ["kustomize", directory], { encoding: "utf8" }));
export const parse = parseAll;

function packageOf(apiVersion) {
  if (apiVersion.startsWith("postgresql.cnpg.io/")) return `@kubernetes-models/cloudnative-pg/${apiVersion}`;
  if (apiVersion.startsWith("monitoring.coreos.com/")) return `@kubernetes-models/prometheus-operator/${apiVersion}`;
  if (apiVersion.startsWith("argoproj.io/")) return `@kubernetes-models/argo-cd/${apiVersion}`;
  return `kubernetes-models/${apiVersion}`;
}

/** The plugin has no types of its own; its stores are configured as the operator's own once were. */
const typeOf = ({ apiVersion, kind }) => kind !== "ObjectStore"
  ? `import("${packageOf(apiVersion)}").I${kind}`
  : `{ apiVersion: "barmancloud.cnpg.io/v1"; kind: string; metadata: object; spec: { retentionPolicy?: string; configuration:
     NonNullable<NonNullable<import("@kubernetes-models/cloudnative-pg/postgresql.cnpg.io/v1").ICluster["spec"]["backup"]>["barmanObjectStore"]> } }`
    .replace(/\s+/g, " ");

/** Each manifest becomes a literal of its type, and the compiler says what does not fit. */
export function typeProblems(manifests) {
  const lines = manifests.map((manifest, index) =>
    `export const m${index}: ${typeOf(manifest)} = ${JSON.stringify(manifest)};`);
  const file = join(here, "node_modules", ".manifests.ts");
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, lines.join("\n"));
  const program = ts.createProgram([file], {
    noEmit: true, strict: true, skipLibCheck: true, types: [], lib: ["lib.es2022.d.ts"],
    target: ts.ScriptTarget.ES2022, module: ts.ModuleKind.ESNext, moduleResolution: ts.ModuleResolutionKind.Bundler,
  });
  return ts.getPreEmitDiagnostics(program).map((diagnostic) => {
    const line = diagnostic.file.getLineAndCharacterOfPosition(diagnostic.start).line;
    const { kind, metadata } = manifests[line];
    return `${kind}/${metadata.name}: ${ts.flattenDiagnosticMessageText(diagnostic.messageText, " ").slice(0, 300)}`;
  });
}

const podOf = (manifest) => manifest.kind === "CronJob" ? manifest.spec.jobTemplate.spec.template
  : ["Deployment", "StatefulSet", "DaemonSet", "Job"].includes(manifest.kind) ? manifest.spec.template : null;
const pinned = (image) => /@sha256:[0-9a-f]{64}$/.test(image) || /:(v?\d[\w.-]*|local)$/.test(image);

export function problems(manifests) {
  const found = [];
  for (const manifest of manifests) {
    const pod = podOf(manifest);
    if (pod) found.push(...podProblems(manifest, pod).map((what) => `${manifest.kind}/${manifest.metadata.name}: ${what}`));
  }
  return found.concat(ofTheWhole(manifests));
}

function podProblems(manifest, { spec }) {
  const found = [];
  if (spec.automountServiceAccountToken !== false) found.push("has a token of the API");
  if (spec.enableServiceLinks !== false) found.push("service links would be unknown settings");
  if (spec.securityContext?.runAsNonRoot !== true) found.push("may run as root");
  if (spec.securityContext?.seccompProfile?.type !== "RuntimeDefault") found.push("no seccomp profile");
  for (const container of [...(spec.initContainers ?? []), ...spec.containers]) {
    const say = (what) => found.push(`${container.name} ${what}`);
    if (!pinned(container.image)) say("has an image that is not pinned");
    if (!container.resources?.limits?.memory || !container.resources?.limits?.cpu) say("has no limits");
    if (!container.resources?.requests?.memory || !container.resources?.requests?.cpu) say("has no requests");
    if (container.securityContext?.readOnlyRootFilesystem !== true) say("may write to its root file system");
    if (container.securityContext?.allowPrivilegeEscalation !== false) say("may gain privileges");
    if (!container.securityContext?.capabilities?.drop?.includes("ALL")) say("keeps capabilities");
    if (!["Job", "CronJob"].includes(manifest.kind)) {
      for (const probe of ["startupProbe", "readinessProbe", "livenessProbe"]) {
        if (!container[probe]) say(`has no ${probe}`);
      }
    }
    for (const { name, value } of container.env ?? []) {
      if (/PASSWORD$|SECRET$|TOKEN$|_URL$/.test(name) && value) say(`has ${name} in the manifest`);
    }
  }
  return found;
}

function ofTheWhole(manifests) {
  const found = [];
  const all = (kind) => manifests.filter((manifest) => manifest.kind === kind);
  const named = (kind, name) => all(kind).find((manifest) => manifest.metadata.name === name);
  const deployment = named("Deployment", "farthing");
  const isDefault = (type) => (policy) => Object.keys(policy.spec.podSelector).length === 0
    && policy.spec.policyTypes.includes(type) && !policy.spec[type.toLowerCase()];
  for (const type of ["Ingress", "Egress"]) {
    if (!all("NetworkPolicy").some(isDefault(type))) found.push(`${type} is not denied by default`);
  }
  if (all("NetworkPolicy").some((policy) => policy.spec.ingress?.some((rule) => !rule.from))) {
    found.push("a policy lets everybody in");
  }
  const labels = deployment?.spec.template.metadata.labels ?? {};
  const selects = (selector) => Object.entries(selector.matchLabels ?? {}).every(([key, value]) => labels[key] === value);
  if (!all("PodDisruptionBudget").some((budget) => selects(budget.spec.selector))) found.push("no disruption budget");
  const scaler = all("HorizontalPodAutoscaler").find((each) => each.spec.scaleTargetRef.name === "farthing");
  const scaled = scaler?.spec.metrics.map((metric) => metric.resource?.name) ?? [];
  if (!scaled.includes("cpu") || !scaled.includes("memory")) found.push("does not scale on CPU and memory");
  if (deployment?.spec.replicas !== undefined) found.push("the deployment fights the autoscaler over replicas");
  if (deployment?.spec.strategy?.rollingUpdate?.maxUnavailable !== 0) found.push("an update has downtime");
  const pod = deployment?.spec.template.spec ?? { containers: [{}] };
  if (!pod.containers[0].lifecycle?.preStop) found.push("no pause before a pod stops");
  if (!pod.topologySpreadConstraints?.length) found.push("pods are not spread");
  const drain = (pod.containers[0].lifecycle?.preStop?.sleep?.seconds ?? 0) + 5 + 20;
  if ((pod.terminationGracePeriodSeconds ?? 30) < drain) found.push("a pod is killed before it has drained");
  if (!all("Ingress").every((ingress) => ingress.spec.tls?.length)) found.push("the ingress has no TLS");
  if (all("Ingress").some((ingress) => JSON.stringify(ingress.spec).includes("management"))) found.push("management is public");
  if (all("Namespace")[0]?.metadata.labels?.["pod-security.kubernetes.io/enforce"] !== "restricted") {
    found.push("pod security is not restricted");
  }
  for (const { metadata, spec } of all("CronJob")) {
    if (spec.concurrencyPolicy !== "Forbid") found.push(`${metadata.name} may run twice`);
    if (!spec.jobTemplate.spec.activeDeadlineSeconds) found.push(`${metadata.name} may run for ever`);
  }
  const wave = ({ metadata }) => Number(metadata.annotations?.["argocd.argoproj.io/sync-wave"] ?? 0);
  const migration = all("Job").find((job) => job.metadata.annotations?.["argocd.argoproj.io/hook"] === "Sync");
  if (!migration || wave(migration) >= wave(deployment)) found.push("nothing migrates before the rollout");
  const database = named("Cluster", "farthing-database");
  const needed = [named("ServiceAccount", "farthing"), ...all("Namespace"), ...(database ? [database] : [])];
  for (const policy of ["default-deny", "names", "farthing-migration", "farthing-database"]) {
    needed.push(named("NetworkPolicy", policy));
  }
  if (migration && needed.some((each) => !each || wave(each) >= wave(migration))) {
    found.push("the migration comes before what it needs");
  }
  for (const monitor of all("ServiceMonitor")) {
    const services = all("Service").filter(({ metadata }) => Object.entries(monitor.spec.selector.matchLabels)
      .every(([label, value]) => metadata.labels?.[label] === value));
    if (services.length !== 1 || services[0].metadata.labels[monitor.spec.jobLabel] !== "farthing") {
      found.push("the rules do not know the job that is scraped");
    }
  }
  return found;
}

const first = (manifests, kind, name = "farthing") =>
  manifests.find((manifest) => manifest.kind === kind && manifest.metadata.name === name);
const container = (manifests) => first(manifests, "Deployment").spec.template.spec.containers[0];
const without = (kind, name) => (manifests) => {
  manifests.splice(manifests.findIndex((each) => each.kind === kind && (!name || each.metadata.name === name)), 1);
};

export const mutations = {
  "no readiness probe": (m) => { delete container(m).readinessProbe; },
  "no liveness probe": (m) => { delete container(m).livenessProbe; },
  "no startup probe": (m) => { delete container(m).startupProbe; },
  "no limits": (m) => { delete container(m).resources.limits; },
  "no pause before the end": (m) => { delete container(m).lifecycle; },
  "an image without a version": (m) => { container(m).image = "ghcr.io/your-name/farthing"; },
  "the latest image": (m) => { container(m).image = "ghcr.io/your-name/farthing:latest"; },
  "a root file system to write to": (m) => { delete container(m).securityContext.readOnlyRootFilesystem; },
  "root": (m) => { delete first(m, "Deployment").spec.template.spec.securityContext.runAsNonRoot; },
  "a token": (m) => { delete first(m, "Deployment").spec.template.spec.automountServiceAccountToken; },
  "no policy by default": without("NetworkPolicy", "default-deny"),
  "a policy that lets everybody in": (m) => { delete first(m, "NetworkPolicy").spec.ingress[0].from; },
  "no disruption budget": without("PodDisruptionBudget", "farthing"),
  "no autoscaler": without("HorizontalPodAutoscaler"),
  "an update with downtime": (m) => { first(m, "Deployment").spec.strategy.rollingUpdate.maxUnavailable = 1; },
  "no TLS": (m) => { delete first(m, "Ingress").spec.tls; },
  "no migration": without("Job"),
  "a migration after the rollout": (m) => { delete first(m, "Job", "farthing-migration").metadata.annotations["argocd.argoproj.io/sync-wave"]; },
  "a migration before its database": (m) => { delete first(m, "Cluster", "farthing-database").metadata.annotations; },
  "service links in a job": (m) => { delete first(m, "Job", "farthing-migration").spec.template.spec.enableServiceLinks; },
  "a service that has lost its label": (m) => { delete first(m, "Service", "farthing-management").metadata.labels["app.kubernetes.io/part-of"]; },
  "two backups at once": (m) => { delete first(m, "CronJob", "farthing-backup").spec.concurrencyPolicy; },
  "a backup without a limit": (m) => {
    delete first(m, "CronJob", "farthing-backup").spec.jobTemplate.spec.template.spec.containers[0].resources.limits;
  },
  "a drain that is cut short": (m) => { first(m, "Deployment").spec.template.spec.terminationGracePeriodSeconds = 30; },
  "a secret in the manifest": (m) => { container(m).env = [{ name: "DATABASE_PASSWORD", value: "secret" }]; },
  "pod security that is not restricted": (m) => { delete m.find((each) => each.kind === "Namespace").metadata.labels; },
};

/** These are for the compiler, which is asked once about all of them. */
export const typeMutations = {
  "a field that is none": (m) => { container(m).imagePullPolicies = "Always"; },
  "a number that is text": (m) => { first(m, "HorizontalPodAutoscaler").spec.maxReplicas = "eight"; },
  "a field that is missing": (m) => { delete first(m, "Ingress").spec.rules[0].http.paths[0].pathType; },
};
