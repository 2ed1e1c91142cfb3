CREATE TABLE "remeasurement" (
	"bet_number" integer NOT NULL,
	"due_on" date NOT NULL,
	"measured_at" timestamp with time zone NOT NULL,
	"is_held" boolean,
	"relative" jsonb,
	CONSTRAINT "remeasurement_bet_number_due_on_pk" PRIMARY KEY("bet_number","due_on")
);
--> statement-breakpoint
ALTER TABLE "remeasurement" ADD CONSTRAINT "remeasurement_bet_number_bet_number_fk" FOREIGN KEY ("bet_number") REFERENCES "public"."bet"("number") ON DELETE cascade ON UPDATE no action;