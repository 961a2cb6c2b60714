// Says at the end how much CPU the process has taken.
process.on('exit', () => {
  const { user, system } = process.cpuUsage();
  console.log(`cpu ms: ${Math.round((user + system) / 1000)}`);
});
