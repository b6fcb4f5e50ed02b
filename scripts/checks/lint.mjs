// Checks what delivers Farthing, and that the checks notice when something of it is taken away. See scripts/lint.
import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import * as azure from "./azure.mjs";
import * as compose from "./compose.mjs";
import * as kubernetes from "./kubernetes.mjs";
import * as rules from "./rules.mjs";
import * as workflows from "./workflows.mjs";

const wrong = [];
let checked = 0;
let noticed = 0;

function check(name, found) {
  checked++;
  wrong.push(...found.map((problem) => `${name}: ${problem}`));
}

/** A change for the worse: the checks have to find more than before. */
function mutate(name, before, after) {
  if (after.length > before.length) noticed++;
  else wrong.push(`nobody notices: ${name}`);
}

const copy = (value) => structuredClone(value);

const production = compose.read("docker-compose.yml");
check("docker-compose.yml", compose.problems(production));
check("compose.override.yml", compose.problems(compose.read("compose.override.yml"), { production: false }));
for (const [name, change] of Object.entries(compose.mutations)) {
  const changed = copy(production);
  change(changed);
  mutate(`compose: ${name}`, compose.problems(production), compose.problems(changed));
}

const overlays = ["k8s/overlays/dev", "k8s/overlays/production"].map((each) => [each, kubernetes.render(each)]);
const argo = kubernetes.parse(readFileSync("k8s/argocd/application.yaml", "utf8"));
const manifests = overlays[1][1];
const worse = Object.entries(kubernetes.typeMutations).map(([name, change]) => {
  const changed = copy(manifests);
  change(changed);
  return [name, changed];
});
for (const [name, rendered] of overlays) check(name, kubernetes.problems(rendered));
check("k8s", kubernetes.typeProblems([...overlays.flatMap(([, rendered]) => rendered), ...argo]));
for (const [name, change] of Object.entries(kubernetes.mutations)) {
  const changed = copy(manifests);
  change(changed);
  mutate(`k8s: ${name}`, kubernetes.problems(manifests), kubernetes.problems(changed));
}
check("k8s/components/monitoring", rules.problems(manifests));
for (const [name, change] of Object.entries(rules.mutations)) {
  const changed = copy(manifests);
  change(changed);
  mutate(`k8s: ${name}`, rules.problems(manifests), rules.problems(changed));
}
for (const [name, changed] of worse) mutate(`k8s: ${name}`, [], kubernetes.typeProblems(changed));

const texts = Object.fromEntries(workflows.files().map((file) => [file, workflows.read(file)]));
const allOf = async (file, text) => [...(await workflows.problems(file, text)), ...workflows.ofTheWhole({ ...texts, [file]: text })];
for (const [file, text] of Object.entries(texts)) {
  check(file, [...(await workflows.problems(file, text)), ...workflows.schemaProblems(file, text)]);
}
check(".github/workflows", workflows.ofTheWhole(texts));
for (const [name, [file, change]] of Object.entries(workflows.mutations)) {
  mutate(`workflows: ${name}`, await allOf(file, texts[file]), await allOf(file, change(texts[file])));
}

check("azure", azure.problems(azure.read()));
for (const [name, change] of Object.entries(azure.mutations)) {
  const changed = copy(azure.read());
  change(changed);
  mutate(`azure: ${name}`, azure.problems(azure.read()), azure.problems(changed));
}

const dockerfile = readFileSync("Dockerfile", "utf8");
check("Dockerfile", dockerfileProblems(dockerfile));
check("docker/backup/Dockerfile", dockerfileProblems(readFileSync("docker/backup/Dockerfile", "utf8")));
for (const [name, change] of Object.entries({
  "root in the image": (text) => text.replace(/^USER 10001.*\n/m, ""),
  "no health check": (text) => text.replace(/^HEALTHCHECK .*\n.*\n/m, ""),
  "the latest base": (text) => text.replace(/eclipse-temurin:\S+/, "eclipse-temurin:latest"),
  "a shell as the first process": (text) => text.replace(/ENTRYPOINT \[[^\]]*\]/, "ENTRYPOINT java -jar farthing.jar"),
})) {
  mutate(`Dockerfile: ${name}`, dockerfileProblems(dockerfile), dockerfileProblems(change(dockerfile)));
}

function dockerfileProblems(text) {
  const last = text.slice(text.lastIndexOf("\nFROM "));
  const found = [];
  if (!/^USER 10001:10001$/m.test(last)) found.push("runs as root");
  if (!/^HEALTHCHECK [^\n]*\\\n *CMD \[/m.test(last)) found.push("no health check without a shell");
  if (!/^ENTRYPOINT \[/m.test(last)) found.push("a shell is in front of the process");
  for (const [, base] of text.matchAll(/^(?:ARG [A-Z]+_IMAGE=|FROM (?:--platform=\S+ )?(?=\S+[/:]))(\S+)/gm)) {
    if (!/:\d+[\w.-]*(@sha256:[0-9a-f]{64})?$/.test(base)) found.push(`${base} is not pinned`);
  }
  if (/^(RUN|COPY).*(password|secret|token)/im.test(text)) found.push("a secret is in a layer");
  if (/^ADD /m.test(text)) found.push("ADD instead of COPY");
  return found;
}

for (const file of ["docker/train", "k8s/components/redis-sentinel/start.sh", "k8s/components/redis-sentinel/sentinel.sh"]) execFileSync("sh", ["-n", file]);
for (const file of ["docker/init", "docker/backup/daily", "scripts/backup", "scripts/backup-common", "scripts/restore", "scripts/image", "scripts/deploy", "scripts/setup", "scripts/test", "scripts/pin", "azure/apply"]) {
  execFileSync("bash", ["-n", file]);
}

if (wrong.length) {
  console.error(wrong.join("\n"));
  console.error(`${wrong.length} problems`);
  process.exit(1);
}
console.log(`${checked} checks passed, ${noticed} changes for the worse were noticed`);
