// The browser is the machine's own Chromium (CHROMIUM_PATH); installing never downloads one.
module.exports = { skipDownload: true };
