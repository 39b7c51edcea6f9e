package voicemap.render;

import voicemap.lint.Report;

/** A way to write down what a lint found. */
@FunctionalInterface
public interface LintFormat {
    /** The report in this format, with the line break at its end. */
    String render(Report report, LintView view);
}
