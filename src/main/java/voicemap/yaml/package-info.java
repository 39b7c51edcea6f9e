/** Reads YAML and JSON into a small tree that remembers where everything stood. The only package that knows Jackson's parsers. */
package voicemap.yaml;
