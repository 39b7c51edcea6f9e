package voicemap.render;

import java.util.List;
import voicemap.model.Span;

/**
 * Why there is no advice on a profile, as data.
 *
 * @param at the place in the input
 * @param expected what was expected or what to do next, or null
 * @param more what else is wrong, or null where it is just this
 */
public record Refused(String message, Span at, String expected, List<Refused> more) {}
