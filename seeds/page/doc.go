// Package page takes the prose out of the forms that stories come in: HTML
// pages as a browser saves them, Markdown, e-mail, DOCX and PDF. What is left is
// plain text in paragraphs, with the headline and the day of publication where
// the form states or shows them. It reads no story: places, dates in the text and stops
// are story's business.
//
// Nothing outside the given bytes is ever fetched, and sizes are bounded, so
// that a small file cannot unpack to a large one.
package page
