/** What voicemap talks about: the records of the catalog and the few words they share. Values only, no behaviour that infers. */
package voicemap.model;
