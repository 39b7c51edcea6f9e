package voicemap.scaffold;

import voicemap.model.Span;

/**
 * How a pitfall is put back into a starter, and the test that then fails.
 *
 * @param gotcha the record of the catalog
 * @param text what stands once in the file
 * @param becomes what stands there with the pitfall put back
 */
public record Revert(String gotcha, String file, String text, String becomes, String test, Span span) {}
