/** What a business answers: read, checked against the questionnaire, and completed by what silence means. */
package voicemap.profile;
