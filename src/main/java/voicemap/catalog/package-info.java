/** From the files of the catalog to one checked value, and from that value to its views. */
package voicemap.catalog;
