/** The command line. The only package that knows picocli. */
package voicemap.cli;
