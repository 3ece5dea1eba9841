/**
 * The names that the terminal knows, without what they do: a page colours a command line and needs
 * none of the interpreter. A test holds the list against the registry and the builtins.
 */
export const COMMAND_NAMES: ReadonlySet<string> = new Set(
  '. : [ awk aws base64 basename bash break cat cd clear cmp column comm command continue cp cut date declare diff dirname du echo egrep env eval exit expand export false fgrep file find fold gawk grep gunzip gzip head help join jq less let local ls man mapfile md5sum mkdir more mv nl openssl paste printf pwd read readarray readonly return rev rm rmdir sed seq set sh sha1sum sha256sum shift shopt sleep sort source split stat tac tail tee test touch tr true type typeset unexpand uniq unset wait wc which xargs xxd zcat zgrep'.split(
    ' ',
  ),
);
