CREATE TABLE "kept_answer" (
	"key_hash" text PRIMARY KEY NOT NULL,
	"request_hash" text NOT NULL,
	"answer" text,
	"created_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE INDEX "kept_answer_created_at_index" ON "kept_answer" USING btree ("created_at");