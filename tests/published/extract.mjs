import { readdir, readFile, stat, writeFile, mkdir } from "fs/promises";
import { join, extname } from "path";
// ---------------------------------------------------------------------------
// Configuration — set these before running
// ---------------------------------------------------------------------------
// Your API key. Get one at: https://invoicedataextraction.com/dashboard?view=API
// IMPORTANT: This is hardcoded here for simplicity. In production, load from an
// environment variable (e.g. process.env.IDE_API_KEY) and never commit to Git.
const API_KEY = "YOUR_API_KEY";
// Absolute path to the local folder containing the files you want to process.
const FOLDER_PATH = "/Users/you/Documents/invoices";
// Tell the AI what data to extract from each document (plain-text instruction).
const PROMPT = "Extract invoice number, date, vendor name, and total amount";
// For exact output column names, pass an object instead:
// const PROMPT = { fields: [{ name: "Invoice Number" }, { name: "Total", prompt: "No currency symbol" }], general_prompt: "..." };
// A label for this extraction task (3-40 characters). Used in your dashboard and output filenames.
const TASK_NAME = "My extraction task";
// How rows are grouped in the output: "automatic" (AI decides), "per_invoice", or "per_line_item".
const OUTPUT_STRUCTURE = "automatic";
// Which output formats to download. Any combination of "xlsx", "csv", "json".
const DOWNLOAD_FORMATS = ["xlsx", "csv", "json"];
// ---------------------------------------------------------------------------
// Internal constants — no changes needed
// ---------------------------------------------------------------------------
const API_BASE = "https://api.invoicedataextraction.com/v1";
const SUPPORTED_EXTENSIONS = new Set([".pdf", ".jpg", ".jpeg", ".png"]);
const MAX_RETRIES = 3;
async function apiRequest(path, body) {
for (let attempt = 1; attempt <= MAX_RETRIES; attempt++) {
const response = await fetch(`${API_BASE}${path}`, {
method: "POST",
headers: {
Authorization: `Bearer ${API_KEY}`,
"Content-Type": "application/json",
},
body: JSON.stringify(body),
});
const text = await response.text();
let data;
try {
data = JSON.parse(text);
} catch {
// Non-JSON response — could be a Cloudflare rate limit or infrastructure error.
// Retry on 429/503, throw on anything else.
if ((response.status === 429 || response.status === 503) && attempt < MAX_RETRIES) {
const delayMs = 5000 * attempt;
console.warn(`Non-JSON ${response.status} response, retrying in ${delayMs / 1000}s...`);
await new Promise((resolve) => setTimeout(resolve, delayMs));
continue;
}
throw new Error(`API returned non-JSON response (${response.status}): ${text.slice(0, 200)}`);
}
if (data.success) return data;
// If the error is retryable and we have attempts left, wait and retry
if (data.error.retryable && attempt < MAX_RETRIES) {
// Use the Retry-After header if present (rate limit responses), otherwise exponential backoff
const retryAfter = response.headers.get("Retry-After");
const delayMs = retryAfter ? parseInt(retryAfter, 10) * 1000 : 1000 * attempt;
console.warn(`Retryable error (${data.error.code}), retrying in ${delayMs / 1000}s...`);
await new Promise((resolve) => setTimeout(resolve, delayMs));
continue;
}
throw new Error(
`API error: ${data.error.code} — ${data.error.message}` +
(data.error.details ? `\nDetails: ${JSON.stringify(data.error.details)}` : "")
);
}
}
// ---------------------------------------------------------------------------
// Step 1: Discover local files and create an upload session
// ---------------------------------------------------------------------------
// Scan the folder for supported file types
const entries = await readdir(FOLDER_PATH);
const files = [];
for (const entry of entries) {
// Skip unsupported file types and subfolders
const ext = extname(entry).toLowerCase();
if (!SUPPORTED_EXTENSIONS.has(ext)) continue;
const filePath = join(FOLDER_PATH, entry);
const fileStat = await stat(filePath);
if (!fileStat.isFile()) continue;
// Add this file to the list with its size in bytes.
// file_id must be unique within the session and can only contain letters, numbers,
// dots, underscores, colons, and hyphens (no spaces). Use your own IDs (e.g., database
// row IDs, UUIDs, or a simple counter).
files.push({
file_id: `file_${files.length + 1}`,
file_name: entry,
file_size_bytes: fileStat.size,
localPath: filePath, // kept locally — not sent to the API
});
}
// Optional: before uploading, you could calculate the credits required and check
// your balance. Each page costs one credit — for PDFs, count the pages; for
// images, each file is one credit. Then call GET /credits/balance to compare
// against your available balance (credits_balance minus credits_reserved).
// Generate a unique ID for this upload session (must be different for each new session)
const uploadSessionId = `session_${Date.now()}`;
// Create the upload session — registers all files with the API
let session;
try {
session = await apiRequest("/uploads/sessions", {
upload_session_id: uploadSessionId,
files: files.map(({ file_id, file_name, file_size_bytes }) => ({
file_id,
file_name,
file_size_bytes,
})),
});
} catch (error) {
// Session creation failure is fatal — no files can be uploaded without a session
console.error(`Failed to create upload session: ${error.message}`);
process.exit(1);
}
console.log(`Upload session created: ${session.upload_session_id} (${files.length} files)`);
// The chunk size in bytes — always the same for all files in the session, so we read it from the first
const partSize = session.files[0].part_size;
// ---------------------------------------------------------------------------
// Steps 2 & 3: For each file — upload chunks, then complete the upload
// ---------------------------------------------------------------------------
const completedFileIds = [];
for (const file of files) {
try {
// Read the entire file into memory as a binary buffer
const fileBuffer = await readFile(file.localPath);
// Calculate how many parts this file needs
const totalParts = Math.ceil(fileBuffer.length / partSize);
const partNumbers = Array.from({ length: totalParts }, (_, i) => i + 1);
// Request a presigned upload URL for each part
const partsData = await apiRequest(`/uploads/sessions/${uploadSessionId}/parts`, {
file_id: file.file_id,
part_numbers: partNumbers,
});
// Upload each chunk to its presigned URL via PUT
const completedParts = [];
for (const { part_number, url } of partsData.part_urls) {
// Slice the file buffer into a chunk for this part
const start = (part_number - 1) * partSize;
const end = Math.min(start + partSize, fileBuffer.length);
const chunk = fileBuffer.subarray(start, end);
// PUT the raw bytes directly to the presigned URL
const putResponse = await fetch(url, { method: "PUT", body: chunk });
if (!putResponse.ok) {
const errorBody = await putResponse.text();
throw new Error(
`Upload failed for ${file.file_name} part ${part_number}: ${putResponse.status} ${putResponse.statusText}\n${errorBody}`
);
}
// Save the ETag — needed to complete the upload in Step 3
completedParts.push({
part_number,
e_tag: putResponse.headers.get("etag"),
});
}
console.log(`Uploaded: ${file.file_name} (${totalParts} part${totalParts > 1 ? "s" : ""})`);
// Complete the file upload with the collected ETags
await apiRequest(`/uploads/sessions/${uploadSessionId}/complete`, {
file_id: file.file_id,
parts: completedParts,
});
console.log(`Completed: ${file.file_name}`);
completedFileIds.push(file.file_id);
} catch (error) {
// By default, abort on any file failure to avoid silent partial uploads.
// If you'd prefer to continue with remaining files, remove the process.exit.
console.error(`Failed: ${file.file_name} — ${error.message}`);
process.exit(1);
}
}
// All files uploaded and completed successfully
console.log(`\n${completedFileIds.length} files ready for extraction.`);
// ---------------------------------------------------------------------------
// Steps 4 & 5: Submit the extraction task and poll until it completes
// ---------------------------------------------------------------------------
// Retryable polling errors (e.g., concurrent task limit, temporary server issues) trigger
// a fresh submission. Non-retryable errors require action from you — the log message tells
// you what to fix before re-running the script.
// Optional: human-readable guidance for non-retryable error codes (see error reference above).
// This just improves the console output — the API works the same without it.
const NON_RETRYABLE_GUIDANCE = {
INSUFFICIENT_CREDITS: "Purchase credits at https://invoicedataextraction.com/dashboard?view=Billing then re-run this script.",
FILE_PAGE_LIMIT_EXCEEDED: "Split the affected files into smaller documents and re-upload.",
ENCRYPTED_FILE: "Remove encryption from the affected files and re-upload.",
NO_PAGES_FOUND: "Check that your files are valid and contain extractable content.",
PROMPT_REJECTED: "Revise your prompt to clearly describe what data to extract.",
PROMPT_UNCLEAR: "Revise your prompt with clearer instructions and re-run.",
FILE_SIZE_LIMIT_EXCEEDED: "Split large files into smaller documents and re-upload.",
};
const MAX_SUBMISSION_ATTEMPTS = 2;
const POLL_INTERVAL_MS = 5000;
let result;
for (let attempt = 1; attempt <= MAX_SUBMISSION_ATTEMPTS; attempt++) {
// Each attempt needs a unique submission_id
const submissionId = `sub_${Date.now()}_${attempt}`;
const run = await apiRequest("/extractions", {
submission_id: submissionId,
upload_session_id: uploadSessionId,
file_ids: completedFileIds,
task_name: TASK_NAME,
prompt: PROMPT,
output_structure: OUTPUT_STRUCTURE,
});
console.log(`\nExtraction task submitted (extraction_id: ${run.extraction_id})`);
// Poll until completed or failed
let lastFailureCode = null;
let consecutivePollErrors = 0;
const MAX_CONSECUTIVE_POLL_ERRORS = 10;
while (true) {
const response = await fetch(`${API_BASE}/extractions/${run.extraction_id}`, {
headers: { Authorization: `Bearer ${API_KEY}` },
});
const data = await response.json();
if (data.status === "completed") {
result = data;
break;
}
if (data.status === "failed") {
const { code, message, details, retryable } = data.error;
console.error(`\nExtraction failed: ${code} — ${message}`);
if (details) console.error(`Details: ${JSON.stringify(details)}`);
if (!retryable) {
const guidance = NON_RETRYABLE_GUIDANCE[code] || "Check the error above and re-run when resolved.";
console.error(`\nAction required: ${guidance}`);
process.exit(1);
}
// Retryable — wait then submit again.
// Concurrent task limit means we wait longer (5 min) for other processing tasks to finish.
// Other retryable errors are transient, so a short delay (10s) suffices.
const delayMs = code === "CONCURRENT_TASK_LIMIT" ? 300_000 : 10_000;
console.log(`Retrying in ${delayMs / 1000}s (attempt ${attempt}/${MAX_SUBMISSION_ATTEMPTS})...`);
await new Promise((resolve) => setTimeout(resolve, delayMs));
lastFailureCode = code;
break;
}
// Still processing — reset error counter and poll again
if (data.status === "processing") {
consecutivePollErrors = 0;
console.log(`Processing... ${data.progress ?? 0}%`);
} else {
consecutivePollErrors++;
console.warn(`Polling issue (HTTP ${response.status}) — retrying in ${POLL_INTERVAL_MS / 1000}s... (${consecutivePollErrors}/${MAX_CONSECUTIVE_POLL_ERRORS})`);
if (consecutivePollErrors >= MAX_CONSECUTIVE_POLL_ERRORS) {
console.error(`\nToo many consecutive polling errors. The extraction may still be processing — check your dashboard or retry later.`);
process.exit(1);
}
}
await new Promise((resolve) => setTimeout(resolve, POLL_INTERVAL_MS));
}
if (result) break;
if (lastFailureCode && attempt === MAX_SUBMISSION_ATTEMPTS) {
const exitMessage = lastFailureCode === "CONCURRENT_TASK_LIMIT"
? `\nStill hitting the concurrent task limit after ${MAX_SUBMISSION_ATTEMPTS} attempts. Wait for your other extractions to finish, then re-run.`
: `\nGave up after ${MAX_SUBMISSION_ATTEMPTS} attempts. There may be temporary service issues — please wait and try again later.`;
console.error(exitMessage);
process.exit(1);
}
}
console.log(`\nExtraction completed!`);
console.log(`Credits deducted: ${result.credits_deducted}`);
console.log(`Output structure: ${result.output_structure}`);
console.log(`Pages: ${result.pages.successful_count} successful, ${result.pages.failed_count} failed`);
if (result.pages.failed_count > 0) {
console.warn(`\nWarning: ${result.pages.failed_count} page(s) failed to extract. Data from these pages is missing from the output.`);
for (const page of result.pages.failed) {
console.warn(` - ${page.file_name} (page ${page.page})`);
}
}
if (result.ai_uncertainty_notes.length > 0) {
console.log(`\n--- AI Uncertainty Notes ---`);
console.log(`The AI made assumptions in ${result.ai_uncertainty_notes.length} area(s). Review these and consider adding the suggested prompt additions to improve future extractions.\n`);
result.ai_uncertainty_notes.forEach((note, i) => {
console.log(` [${i + 1}] ${note.topic}`);
console.log(` ${note.description}`);
for (const suggestion of note.suggested_prompt_additions) {
console.log(` → ${suggestion.purpose}: "${suggestion.instructions}"`);
}
console.log();
});
console.log(`---`);
}
// ---------------------------------------------------------------------------
// Step 6: Download the output files
// ---------------------------------------------------------------------------
const timestamp = new Date().toISOString().replace(/[:.]/g, "-").slice(0, 19);
const safeName = TASK_NAME.replace(/[^a-zA-Z0-9_-]/g, "_");
await mkdir("output", { recursive: true });
for (const format of DOWNLOAD_FORMATS) {
const url = result.output[`${format}_url`];
if (!url) {
console.warn(`No ${format} download available.`);
continue;
}
const response = await fetch(url);
if (!response.ok) {
console.error(`Failed to download ${format}: ${response.status}`);
continue;
}
const buffer = Buffer.from(await response.arrayBuffer());
const outputPath = `output/${safeName}_${timestamp}.${format}`;
await writeFile(outputPath, buffer);
console.log(`Downloaded: ${outputPath}`);
}
console.log(`\nDone. Extraction ${result.extraction_id} completed successfully.`);
