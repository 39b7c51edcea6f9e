package voicemap.fact;

import voicemap.model.Support;

/** A product that is used does not serve some of the people, or nobody has said whether it does. */
public record CountryGap(String scope, String product, String country, Support support) {}
