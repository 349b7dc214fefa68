const said: Readonly<Record<string, string>> = {
  ENOENT: 'there is no such file',
  ENOTDIR: 'there is no such file',
  EISDIR: 'a directory, not a file',
  EACCES: 'it may not be read (no permission)',
  EPERM: 'it may not be read (no permission)',
  ENAMETOOLONG: 'the name is too long for a file',
  EMFILE: 'too many files are open',
  ERR_FS_FILE_TOO_LARGE: 'larger than can be read',
};

/** Why something could not be read, for people: the system's words where nothing plainer is known. */
export function sayProblem(error: unknown, file: string): string {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  // The shell hands a pattern on as it is when nothing fits it.
  if (code === 'ENOENT' && /[*?[]/.test(file)) return 'no file has a name like that';
  return said[code] ?? (error instanceof Error ? error.message : String(error));
}
