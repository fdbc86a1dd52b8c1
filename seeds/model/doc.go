// Package model reads a story's itinerary by asking a language model behind an
// OpenAI-compatible chat endpoint, where seeds/story reads by rules. It is off
// unless somebody names an endpoint: nothing else here touches a network.
//
// The model is not believed, it only points. Each stop must come with a quote;
// one that does not stand in the text letter for letter (white space apart) is
// thrown away, and so is one whose place does not stand in its quote. Dates
// are read by seeds/when from the words of the text that the model points at,
// never taken from it; roles, modes and states are words of closed lists. What
// a story, or a model that obeys it, can do wrong is therefore to pick other
// words of the text. What was thrown away, and why, stands in the notices.
//
// Spans are byte offsets into Itinerary.Text, half-open. Where a place lies is
// geo/locate's business, as for every other reader.
package model
