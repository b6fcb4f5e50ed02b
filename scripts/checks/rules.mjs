// The rules of Prometheus as the operator of Kubernetes takes them. Run by itself, it writes them.
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { isDeepStrictEqual } from "node:util";
import { parse, stringify } from "yaml";

const source = "monitoring/prometheus/rules";
const target = "k8s/components/monitoring/rules.yaml";

const groups = () => readdirSync(source).sort().flatMap((file) => parse(readFileSync(join(source, file), "utf8")).groups);

export function problems(manifests) {
  const rules = manifests.filter(({ kind }) => kind === "PrometheusRule");
  if (rules.length !== 1) return ["there is not one PrometheusRule"];
  return isDeepStrictEqual(rules[0].spec.groups, groups()) ? [] : [`${target} is old: run node scripts/checks/rules.mjs`];
}

export const mutations = {
  "an alert of Prometheus that the cluster has not": (m) => {
    m.find(({ kind }) => kind === "PrometheusRule").spec.groups[0].rules.pop();
  },
};

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const rule = {
    apiVersion: "monitoring.coreos.com/v1",
    kind: "PrometheusRule",
    metadata: { name: "farthing" },
    spec: { groups: groups() },
  };
  writeFileSync(target, `# Made from ${source} by scripts/checks/rules.mjs; do not edit.\n${stringify(rule, { lineWidth: 120 })}`);
}
