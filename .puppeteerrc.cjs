// The tests use an installed browser; a download would fail on a closed network and is never needed.
module.exports = { skipDownload: true };
