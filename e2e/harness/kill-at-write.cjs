// Ends the process with SIGKILL when it is about to write a certain file of the workspace: loaded with `--require`.
// What it was to write has been opened by then, as by a real end between the two: a new file is there and empty. But for
// an empty package.json, which keeps Nx from starting anything at all: that one is not there yet.
const fs = require('node:fs');
const { basename, join, sep } = require('node:path');
const process = require('node:process');

const root = `${process.env.AMIW_KILL_ROOT}${sep}`;
const at = Number(process.env.AMIW_KILL_AT);
const log = process.env.AMIW_KILL_LOG;
const write = fs.writeFileSync;
let count = 0;

fs.writeFileSync = (file, ...rest) => {
  if (isOfWorkspace(file)) {
    count += 1;
    fs.appendFileSync(log, `${count}\n`);
    if (count === at) {
      if (!fs.existsSync(file) && basename(file) !== 'package.json') write(file, '');
      process.kill(process.pid, 'SIGKILL');
    }
  }
  return write(file, ...rest);
};

/** Not what Nx keeps for itself. */
function isOfWorkspace(file) {
  if (typeof file !== 'string' || !file.startsWith(root)) return false;
  return !['.nx', 'node_modules'].some((folder) => file.startsWith(join(root, folder) + sep));
}
