/**
 * The names that the terminal knows, without what they do: a page colours a command line and needs
 * none of the interpreter. A test holds the list against the registry and the builtins.
 */
export const COMMAND_NAMES: ReadonlySet<string> = new Set(
  '. : [ base64 basename break cat cd clear column comm command continue cp cut date declare dirname echo egrep env eval exit export false fgrep grep gunzip head help jq less local ls man more mv nl paste printf pwd read readonly return rev rm seq set shift sleep sort source tac tail tee test touch tr true type typeset uniq unset wc which xargs zcat'.split(
    ' ',
  ),
);
