/** What has to be checked before and after a system goes live, and the reviews in which people tick it off. */
package voicemap.checklist;
