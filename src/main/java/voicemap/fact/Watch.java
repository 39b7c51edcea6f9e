package voicemap.fact;

/** A gotcha that comes with a product whatever the answers. */
public record Watch(String scope, String gotcha, String product) {}
