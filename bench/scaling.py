#!/usr/bin/env python3
"""How cost grows with rules and with the catalog: builds both ten times as large, runs each cold and warm.

    python3 bench/scaling.py            # everything; half an hour on a quiet machine
    python3 bench/scaling.py --quick    # to see that it works
    python3 bench/scaling.py --plot     # draws bench/results/scaling.csv again

Rules are multiplied as text and compiled anew. Each copy of a rule has a name of its own and one condition more that no
other copy has, so that the engine can share nothing between them: "idle" copies never fire, "echo" copies fire whenever
their original does. What a rule base of that size costs in earnest lies between the two.
"""
import json
import os
import re
import shutil
import statistics
import subprocess
import sys
import time
from pathlib import Path

HOME = Path(__file__).resolve().parent.parent
WORK = HOME / "target" / "scaled"
RESULTS = HOME / "bench" / "results"
PACKED = "voicemap/catalog.bin"  # the compiled catalog, as CatalogFiles looks for it
SCOPE = re.compile(r"\$s : scope\b")
PROFILE = "examples/profiles/clinic-reminders.yaml"
COLD = ["-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1"]


def java():
    home = os.environ.get("JAVA_HOME")
    return str(Path(home, "bin", "java")) if home else "java"


def run(command, **options):
    subprocess.run(command, cwd=options.pop("cwd", HOME), check=True, **options)


def scaled_rules(factor, kind):
    """The project with every rule `factor` times; returns the folder of its classes."""
    folder = WORK / f"rules-{kind}-{factor}"
    classes = folder / "target" / "classes"
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir(parents=True)
    for part in ("pom.xml", "src", "catalog", "rules"):
        source = HOME / part
        copy = shutil.copytree if source.is_dir() else shutil.copy
        copy(source, folder / part)
    for rule in sorted(folder.glob("rules/*/*.drl")):
        if rule.parent.name == "checks":
            continue  # rules for designs: recommend never runs them
        text = rule.read_text(encoding="utf-8")
        for copy in range(2, factor + 1):
            more = f'scope {"==" if kind == "idle" else "!="} "copy-{copy}"'
            changed, found = SCOPE.subn("$s : scope, " + more, text, count=1)
            if not found:
                sys.exit(f"{rule.name} binds no $s : scope, so its copies cannot be told apart")
            changed = changed.replace(f'rule "{rule.stem}"', f'rule "{rule.stem}-copy-{copy}"')
            rule.with_name(f"{rule.stem}-copy-{copy}.drl").write_text(changed, encoding="utf-8")
    run(["mvn", "-q", "-B", "-Dspotless.check.skip", "process-classes"], cwd=folder)
    return [classes]


def scaled_catalog(factor, class_path):
    """A folder with a catalog of `factor` times the products, choices and concerns, to stand before the classes."""
    folder = WORK / f"catalog-{factor}"
    run([java(), "-cp", class_path, "voicemap.catalog.ScaledCatalog", "catalog", str(factor), str(folder / PACKED)])
    if not (HOME / "target" / "bench" / "classes" / PACKED).exists():
        sys.exit(f"no {PACKED} among the classes: the scaled catalog would shadow nothing")
    return [folder, HOME / "target" / "bench" / "classes"]


def once(class_path):
    began = time.perf_counter()
    run([java(), *COLD, "-cp", class_path, "voicemap.cli.Main", "recommend", PROFILE, "--today", "2026-11-21"],
        stdout=subprocess.DEVNULL)
    return time.perf_counter() - began


def cold(paths, rounds):
    """Medians of whole processes, the variants in turn, so that all of them meet the same weather."""
    times = {name: [] for name in paths}
    for _ in range(rounds + 1):
        for name, path in paths.items():
            times[name].append(once(path))
    return {name: statistics.median(t[1:]) for name, t in times.items()}


def warm(paths, rounds):
    """The best of short runs, the variants in turn: other work on the machine can only make one slower."""
    best = {}
    for _ in range(rounds):
        for name, path in paths.items():
            out = WORK / f"{name}.json"
            run([java(), "-cp", path, "voicemap.bench.Throughput", str(out), "quick", "interpreter", "engine"],
                stdout=subprocess.DEVNULL)
            for row in json.loads(out.read_text())["rows"]:
                known = best.setdefault(name, {}).setdefault(row["benchmark"], row)
                if row["perSecond"] > known["perSecond"]:
                    best[name][row["benchmark"]] = row
    return best


def measure(quick):
    run(["mvn", "-q", "-B", "-Pbench", "-Dspotless.check.skip", "process-test-classes"])
    bench = HOME / "target" / "bench"
    libraries = [str(bench / "test-classes"), (bench / "classpath.txt").read_text().strip()]

    def path(parts):
        # the classes first: what is scaled shadows what is not
        return os.pathsep.join([str(p) for p in parts] + libraries)

    here = path([bench / "classes"])
    factors = (1, 10) if quick else (1, 3, 10)
    paths = {}
    for factor in factors:
        paths["rules-idle", factor] = here if factor == 1 else path(scaled_rules(factor, "idle"))
        paths["rules-echo", factor] = here if factor == 1 else path(scaled_rules(factor, "echo"))
        paths["catalog", factor] = here if factor == 1 else path(scaled_catalog(factor, here))
    distinct = {"-".join(map(str, k)) if k[1] > 1 else "one": p for k, p in paths.items()}
    starts = cold(distinct, 3 if quick else 15)
    rates = warm(distinct, 1 if quick else 4)
    rows = []
    for kind, factor in paths:
        name = f"{kind}-{factor}" if factor > 1 else "one"
        rows.append({
            "what": kind,
            "factor": factor,
            "cold": starts[name] / starts["one"],
            "engine": rates["one"]["engine"]["perSecond"] / rates[name]["engine"]["perSecond"],
            "interpreter": rates["one"]["interpreter"]["perSecond"] / rates[name]["interpreter"]["perSecond"],
            "engine-bytes": rates[name]["engine"]["bytesEach"] / rates["one"]["engine"]["bytesEach"],
            "engine-to-interpreter": rates[name]["interpreter"]["perSecond"] / rates[name]["engine"]["perSecond"],
        })
    RESULTS.mkdir(parents=True, exist_ok=True)
    keys = list(rows[0])
    lines = [",".join(keys)]
    for r in sorted(rows, key=lambda r: (r["what"], r["factor"])):
        lines.append(",".join(f"{r[k]:.2f}" if isinstance(r[k], float) else str(r[k]) for k in keys))
    (RESULTS / "scaling.csv").write_text("\n".join(lines) + "\n")
    print("\n".join(lines))


LINES = [
    ("rules-idle", "cold", "start, idle rules", "#1b6ca8", ""),
    ("rules-idle", "engine", "evaluation, idle rules", "#1b6ca8", "6 4"),
    ("rules-echo", "cold", "start, echoing rules", "#b3541e", ""),
    ("rules-echo", "engine", "evaluation, echoing rules", "#b3541e", "6 4"),
    ("catalog", "cold", "start, catalog", "#2e7d32", ""),
    ("catalog", "engine", "evaluation, catalog", "#2e7d32", "6 4"),
    ("catalog", "interpreter", "interpreter, catalog", "#777777", "2 3"),
]


def plot():
    header, *body = [line.split(",") for line in (RESULTS / "scaling.csv").read_text().split()]
    rows = [dict(zip(header, line)) for line in body]
    most = max(float(r[k]) for r in rows for k in ("cold", "engine", "interpreter"))
    top = max(10, -(-int(most + 0.999) // 5) * 5)
    wide = max(int(r["factor"]) for r in rows)
    x = lambda f: 60 + (f - 1) * 380 / (wide - 1)
    y = lambda v: 340 - v * 300 / top
    out = ['<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 720 400" font-family="sans-serif" font-size="13">',
           '<title>Cost against size: ratios to the shipped rules and catalog</title>',
           '<rect width="720" height="400" fill="white"/>']
    for v in range(0, top + 1, max(1, top // 5)):
        out.append(f'<path d="M60 {y(v):.0f}H440" stroke="#ddd"/><text x="52" y="{y(v) + 4:.0f}" text-anchor="end">{v}×</text>')
    for f in sorted({int(r["factor"]) for r in rows}):
        out.append(f'<text x="{x(f):.0f}" y="360" text-anchor="middle">×{f}</text>')
    out.append('<text x="250" y="385" text-anchor="middle">rules or catalog, against what is shipped</text>')
    # names beside the ends of the lines, moved apart where ends meet
    ends = []
    for what, key, name, colour, dash in LINES:
        points = sorted((int(r["factor"]), float(r[key])) for r in rows if r["what"] == what)
        line = " ".join(f"{x(f):.1f},{y(v):.1f}" for f, v in points)
        out.append(f'<polyline points="{line}" fill="none" stroke="{colour}" stroke-width="2" stroke-dasharray="{dash}"/>')
        ends.append((y(points[-1][1]), f"{name}, {points[-1][1]:.1f}×", colour))
    last = 0
    for at, name, colour in sorted(ends):
        last = max(at, last + 18)
        out.append(f'<text x="450" y="{last + 4:.0f}" fill="{colour}">{name}</text>')
    out.append("</svg>")
    (RESULTS / "scaling.svg").write_text("\n".join(out) + "\n", encoding="utf-8")


if __name__ == "__main__":
    os.chdir(HOME)
    if "--plot" not in sys.argv:
        measure("--quick" in sys.argv)
    plot()
