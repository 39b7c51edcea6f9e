package voicemap.lint;

import voicemap.model.Extent;

/**
 * A place that a finding points at.
 *
 * @param path the place in the document, such as {@code workloads[ivr].calls[0].AsyncAmd}
 * @param say what stands there, where the finding does not say so itself; may be empty
 */
public record Location(Extent extent, String path, String say) {}
