// The constraints and indexes of a new store; running them again changes nothing.
// Parameters: none. Columns: none.

//: Document.id unique
CREATE CONSTRAINT document_id IF NOT EXISTS FOR (n:Document) REQUIRE n.id IS UNIQUE;

//: Text.id unique
CREATE CONSTRAINT text_id IF NOT EXISTS FOR (n:Text) REQUIRE n.id IS UNIQUE;

//: Reading.id unique
CREATE CONSTRAINT reading_id IF NOT EXISTS FOR (n:Reading) REQUIRE n.id IS UNIQUE;

//: Block.id unique
CREATE CONSTRAINT block_id IF NOT EXISTS FOR (n:Block) REQUIRE n.id IS UNIQUE;

//: Claim.key unique
CREATE CONSTRAINT claim_key IF NOT EXISTS FOR (n:Claim) REQUIRE n.key IS UNIQUE;

//: Decision.id unique
CREATE CONSTRAINT decision_id IF NOT EXISTS FOR (n:Decision) REQUIRE n.id IS UNIQUE;

//: Redirect.id unique
CREATE CONSTRAINT redirect_id IF NOT EXISTS FOR (n:Redirect) REQUIRE n.id IS UNIQUE;

//: Meta.id unique
CREATE CONSTRAINT meta_id IF NOT EXISTS FOR (n:Meta) REQUIRE n.id IS UNIQUE;

//: Person.id unique
CREATE CONSTRAINT person_id IF NOT EXISTS FOR (n:Person) REQUIRE n.id IS UNIQUE;

//: Position.id unique
CREATE CONSTRAINT position_id IF NOT EXISTS FOR (n:Position) REQUIRE n.id IS UNIQUE;

//: Body.id unique
CREATE CONSTRAINT body_id IF NOT EXISTS FOR (n:Body) REQUIRE n.id IS UNIQUE;

//: Place.id unique
CREATE CONSTRAINT place_id IF NOT EXISTS FOR (n:Place) REQUIRE n.id IS UNIQUE;

//: Meeting.id unique
CREATE CONSTRAINT meeting_id IF NOT EXISTS FOR (n:Meeting) REQUIRE n.id IS UNIQUE;

//: Agreement.id unique
CREATE CONSTRAINT agreement_id IF NOT EXISTS FOR (n:Agreement) REQUIRE n.id IS UNIQUE;

//: Directive.id unique
CREATE CONSTRAINT directive_id IF NOT EXISTS FOR (n:Directive) REQUIRE n.id IS UNIQUE;

//: Document.path
CREATE INDEX document_path IF NOT EXISTS FOR (n:Document) ON (n.path);

//: Document.text_hash
CREATE INDEX document_text_hash IF NOT EXISTS FOR (n:Document) ON (n.text_hash);

//: Document.raw_hash
CREATE INDEX document_raw_hash IF NOT EXISTS FOR (n:Document) ON (n.raw_hash);

//: Document.url
CREATE INDEX document_url IF NOT EXISTS FOR (n:Document) ON (n.url);

//: Claim.id
CREATE INDEX claim_id IF NOT EXISTS FOR (n:Claim) ON (n.id);

//: Claim.edge
CREATE INDEX claim_edge IF NOT EXISTS FOR (n:Claim) ON (n.edge);

//: Person.folded
CREATE INDEX person_folded IF NOT EXISTS FOR (n:Person) ON (n.folded);

//: Person.key
CREATE INDEX person_key IF NOT EXISTS FOR (n:Person) ON (n.key);

//: Position.folded
CREATE INDEX position_folded IF NOT EXISTS FOR (n:Position) ON (n.folded);

//: Position.key
CREATE INDEX position_key IF NOT EXISTS FOR (n:Position) ON (n.key);

//: Body.folded
CREATE INDEX body_folded IF NOT EXISTS FOR (n:Body) ON (n.folded);

//: Body.key
CREATE INDEX body_key IF NOT EXISTS FOR (n:Body) ON (n.key);

//: Body.unit
CREATE INDEX body_unit IF NOT EXISTS FOR (n:Body) ON (n.unit);

//: Place.folded
CREATE INDEX place_folded IF NOT EXISTS FOR (n:Place) ON (n.folded);

//: Place.key
CREATE INDEX place_key IF NOT EXISTS FOR (n:Place) ON (n.key);

//: Meeting.folded
CREATE INDEX meeting_folded IF NOT EXISTS FOR (n:Meeting) ON (n.folded);

//: Meeting.key
CREATE INDEX meeting_key IF NOT EXISTS FOR (n:Meeting) ON (n.key);

//: Agreement.folded
CREATE INDEX agreement_folded IF NOT EXISTS FOR (n:Agreement) ON (n.folded);

//: Agreement.key
CREATE INDEX agreement_key IF NOT EXISTS FOR (n:Agreement) ON (n.key);

//: Directive.folded
CREATE INDEX directive_folded IF NOT EXISTS FOR (n:Directive) ON (n.folded);

//: Directive.key
CREATE INDEX directive_key IF NOT EXISTS FOR (n:Directive) ON (n.key);

//: Entry.key unique
CREATE CONSTRAINT entry_key IF NOT EXISTS FOR (n:Entry) REQUIRE n.key IS UNIQUE;

//: Entry.of_kind
CREATE INDEX entry_of_kind IF NOT EXISTS FOR (n:Entry) ON (n.of_kind);

//: AT.id
CREATE INDEX at_id IF NOT EXISTS FOR ()-[r:AT]-() ON (r.id);

//: SIGNED_WITH.id
CREATE INDEX signed_with_id IF NOT EXISTS FOR ()-[r:SIGNED_WITH]-() ON (r.id);

//: SUCCEEDED_BY.id
CREATE INDEX succeeded_by_id IF NOT EXISTS FOR ()-[r:SUCCEEDED_BY]-() ON (r.id);
