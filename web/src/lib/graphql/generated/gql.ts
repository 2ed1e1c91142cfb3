/* eslint-disable */
import * as types from './graphql.ts';



/**
 * Map of all GraphQL operations in the project.
 *
 * This map has several performance disadvantages:
 * 1. It is not tree-shakeable, so it will include all operations in the project.
 * 2. It is not minifiable, so the string of a GraphQL query will be multiple times inside the bundle.
 * 3. It does not support dead code elimination, so it will add unused operations.
 *
 * Therefore it is highly recommended to use the babel or swc plugin for production.
 * Learn more about it here: https://the-guild.dev/graphql/codegen/plugins/presets/preset-client#reducing-bundle-size
 */
type Documents = {
    "\n  query EventChoices {\n    eventNames(first: 100) {\n      name\n      count\n      properties\n    }\n    dimensions {\n      key\n      kind\n      numeric\n    }\n  }\n": typeof types.EventChoicesDocument,
    "\n  query DimensionValues($key: String!) {\n    dimensions(search: $key) {\n      key\n      values(first: 50)\n    }\n  }\n": typeof types.DimensionValuesDocument,
    "\n  query InvitationFor($token: String!) {\n    invitation(token: $token) {\n      name\n      email\n      expiresAt\n    }\n  }\n": typeof types.InvitationForDocument,
    "\n  mutation AcceptInvitation($token: String!, $password: String!, $name: String, $email: String) {\n    acceptInvitation(token: $token, password: $password, name: $name, email: $email) {\n      role\n    }\n  }\n": typeof types.AcceptInvitationDocument,
    "\n  fragment SeriesColumns on Series {\n    t\n    label\n    value\n    n\n    compareValue\n    total\n    compareTotal\n    partialFrom\n    dataThrough\n  }\n": typeof types.SeriesColumnsFragmentDoc,
    "\n  fragment MetricMeasure on Metric {\n    key\n    name\n    unit\n    currency\n    goodDirection\n  }\n": typeof types.MetricMeasureFragmentDoc,
    "\n  fragment MetricFigures on Metric {\n    ...MetricMeasure\n    stage\n    kind\n    latest(grain: WEEK) {\n      t\n      label\n      value\n      previous\n      change\n      good\n      usual {\n        lower\n        upper\n      }\n    }\n    series(range: $range, grain: WEEK) {\n      ...SeriesColumns\n    }\n  }\n": typeof types.MetricFiguresFragmentDoc,
    "\n  fragment BetRow on Bet {\n    key\n    title\n    status\n    launchBy\n    launchedOn\n    reviewOn\n    windowDays\n    retrospective\n    owner {\n      name\n    }\n    team {\n      key\n      name\n    }\n    quarter {\n      key\n      isCurrent\n    }\n    leadingMetric {\n      key\n      name\n    }\n    prediction {\n      lift\n      low\n      high\n    }\n    verdict {\n      kind\n      step\n    }\n  }\n": typeof types.BetRowFragmentDoc,
    "\n  fragment EstimateFigures on Estimate {\n    value\n    lower\n    upper\n  }\n": typeof types.EstimateFiguresFragmentDoc,
    "\n  fragment GuardrailFigures on GuardrailReading {\n    metric {\n      ...MetricMeasure\n    }\n    margin\n    state\n    effect {\n      ...EstimateFigures\n    }\n    since\n  }\n": typeof types.GuardrailFiguresFragmentDoc,
    "\n  fragment BetMeasured on Bet {\n    key\n    draftVerdict {\n      kind\n    }\n    evidence {\n      grade\n      relative {\n        ...EstimateFigures\n      }\n      anytime {\n        lower\n        upper\n      }\n    }\n    plan {\n      experiment {\n        reading\n      }\n    }\n    leadingMetric {\n      goodDirection\n    }\n  }\n": typeof types.BetMeasuredFragmentDoc,
    "\n  query Palette($search: String!) {\n    bets(filter: { search: $search }, orderBy: KEY, first: 6) {\n      nodes {\n        key\n        title\n      }\n    }\n    metrics(search: $search, first: 6) {\n      nodes {\n        key\n        name\n      }\n    }\n    decisions(search: $search, first: 4) {\n      nodes {\n        id\n        title\n      }\n    }\n  }\n": typeof types.PaletteDocument,
    "\n  query ShellWorkspace {\n    workspace {\n      name\n      timeZone\n      weekStartsOn\n      fiscalYearStartMonth\n      currency\n      demo\n      firstEventAt\n      dataThrough\n    }\n    access {\n      mode\n      role\n      member {\n        name\n      }\n    }\n  }\n": typeof types.ShellWorkspaceDocument,
    "\n  query ShellBetsInProgress {\n    bets(filter: { status: [COMMITTED, LIVE, VERDICT_DUE] }, first: 1) {\n      totalCount\n    }\n  }\n": typeof types.ShellBetsInProgressDocument,
    "\n  query OverviewStages {\n    metrics(first: 100) {\n      nodes {\n        key\n        stage\n        bets(first: 1) {\n          totalCount\n        }\n      }\n      totalCount\n    }\n  }\n": typeof types.OverviewStagesDocument,
    "\n  query OverviewTile($key: ID!, $range: DateRange!) {\n    metric(key: $key) {\n      ...MetricFigures\n    }\n  }\n": typeof types.OverviewTileDocument,
    "\n  query OverviewTeams {\n    teams {\n      key\n      name\n      inProgress\n      wipLimit\n    }\n  }\n": typeof types.OverviewTeamsDocument,
    "\n  query OverviewBets {\n    quarter {\n      key\n      bets {\n        ...BetRow\n      }\n    }\n  }\n": typeof types.OverviewBetsDocument,
    "\n  query OverviewOutcome {\n    quarter {\n      outcome {\n        verdicts {\n          kind\n          count\n        }\n      }\n    }\n  }\n": typeof types.OverviewOutcomeDocument,
    "\n  query OverviewEvidence($team: ID) {\n    bets(filter: { status: [LIVE, VERDICT_DUE], team: $team }, first: 100) {\n      nodes {\n        ...BetMeasured\n        title\n        status\n        reviewOn\n        guardrails {\n          reading {\n            ...GuardrailFigures\n          }\n        }\n      }\n    }\n  }\n": typeof types.OverviewEvidenceDocument,
    "\n  query OverviewChanges($since: Date!, $until: Date, $team: ID) {\n    changes(since: $since, until: $until, team: $team) {\n      at\n      kind\n      text\n      bet {\n        key\n      }\n      metric {\n        key\n      }\n      decision {\n        id\n      }\n    }\n  }\n": typeof types.OverviewChangesDocument,
    "\n  query OverviewReadouts($team: ID, $from: Date!) {\n    readouts(team: $team, from: $from, first: 100) {\n      nodes {\n        week\n        team {\n          key\n        }\n        publishedAt\n      }\n    }\n  }\n": typeof types.OverviewReadoutsDocument,
    "\n  query OverviewSteps {\n    bets(first: 1) {\n      totalCount\n    }\n  }\n": typeof types.OverviewStepsDocument,
    "\n  query BetsOpen($filter: BetFilter!) {\n    bets(filter: $filter, orderBy: REVIEW_ON, first: 100) {\n      nodes {\n        ...BetRow\n      }\n      totalCount\n    }\n  }\n": typeof types.BetsOpenDocument,
    "\n  query BetsMeasured($filter: BetFilter!, $first: Int!) {\n    bets(filter: $filter, orderBy: LAUNCHED_ON, first: $first) {\n      nodes {\n        ...BetMeasured\n      }\n    }\n  }\n": typeof types.BetsMeasuredDocument,
    "\n  query BetsDrafts($filter: BetFilter!) {\n    bets(filter: $filter, orderBy: PRIORITY, first: 100) {\n      nodes {\n        ...BetRow\n        reach\n        effortWeeks\n      }\n      totalCount\n    }\n  }\n": typeof types.BetsDraftsDocument,
    "\n  query BetsEnded($filter: BetFilter!, $orderBy: BetOrder!, $first: Int!) {\n    bets(filter: $filter, orderBy: $orderBy, first: $first) {\n      nodes {\n        ...BetRow\n        dropReason\n      }\n      totalCount\n    }\n  }\n": typeof types.BetsEndedDocument,
    "\n  query BetsChoices {\n    teams {\n      key\n      name\n      inProgress\n      wipLimit\n      usuallyFinishes\n    }\n    members {\n      id\n      name\n    }\n  }\n": typeof types.BetsChoicesDocument,
    "\n  query BetsQuarters {\n    quarters {\n      key\n    }\n  }\n": typeof types.BetsQuartersDocument,
    "\n  query AmendedBet($key: ID!) {\n    bet(key: $key) {\n      ...BetFormFields\n    }\n  }\n": typeof types.AmendedBetDocument,
    "\n  mutation AmendBet($key: ID!, $input: BetInput!, $reason: String!, $revision: Int) {\n    amendBet(key: $key, input: $input, reason: $reason, revision: $revision) {\n      key\n    }\n  }\n": typeof types.AmendBetDocument,
    "\n  query BetPage($key: ID!) {\n    bet(key: $key) {\n      ...BetRow\n      revision\n      problem\n      statement\n      theme {\n        id\n        title\n      }\n      hypothesis {\n        change\n        audience\n        because\n        segment {\n          dimension\n          op\n          values\n        }\n      }\n      leadingMetric {\n        ...MetricMeasure\n        dataThrough\n      }\n      leadingMetricVersion\n      prediction {\n        lift\n        low\n        high\n        confidence\n      }\n      baseline\n      predictedLevel\n      guardrails {\n        metric {\n          ...MetricMeasure\n        }\n        metricVersion\n        margin\n      }\n      alsoWatch {\n        key\n        name\n      }\n      plan {\n        kind\n        experiment {\n          control\n          treatment\n          expectedShare\n          reading\n          baselineDays\n        }\n        rollout {\n          controls {\n            key\n            name\n          }\n          baselineDays\n        }\n      }\n      committedAt\n      effortWeeks\n      risks\n      ask\n      overrideReason\n      dropReason\n      droppedAt\n    }\n  }\n": typeof types.BetPageDocument,
    "\n  query BetRecord($key: ID!) {\n    bet(key: $key) {\n      seal\n      sealed\n      amendments {\n        at\n        by {\n          name\n        }\n        reason\n        field\n        before\n        after\n      }\n      verdict {\n        kind\n        draft\n        step\n        by {\n          name\n        }\n        at\n        reason\n        stoppedEarly\n        learned\n        next\n      }\n      remeasurements {\n        dueOn\n        asOf\n        held\n        relative {\n          ...EstimateFigures\n        }\n      }\n    }\n    members {\n      id\n      name\n    }\n  }\n": typeof types.BetRecordDocument,
    "\n  query BetOutlook($key: ID!) {\n    bet(key: $key) {\n      reach\n      priority\n      baseRate {\n        ...BaseRateFigures\n      }\n    }\n  }\n": typeof types.BetOutlookDocument,
    "\n  query BetDecisions($key: ID!) {\n    bet(key: $key) {\n      decisions {\n        id\n        status\n        title\n        on\n        chosen\n        why\n        reviewOn\n        owner {\n          name\n        }\n      }\n    }\n  }\n": typeof types.BetDecisionsDocument,
    "\n  query BetDraftTerms($key: ID!) {\n    bet(key: $key) {\n      ...BetFormFields\n    }\n  }\n": typeof types.BetDraftTermsDocument,
    "\n  query BetMetricSeries($metric: ID!, $range: DateRange!, $grain: Grain!, $where: [SegmentFilter!]!) {\n    series(metrics: [$metric], range: $range, grain: $grain, where: $where) {\n      series {\n        ...SeriesColumns\n      }\n    }\n  }\n": typeof types.BetMetricSeriesDocument,
    "\n  query BetEvidence($key: ID!) {\n    bet(key: $key) {\n      draftVerdict {\n        kind\n        rule\n        reasons\n      }\n      evidence {\n        asOf\n        grade\n        metricVersion\n        relative {\n          ...EstimateFigures\n        }\n        absolute {\n          ...EstimateFigures\n        }\n        anytime {\n          lower\n          upper\n        }\n        control {\n          variant\n          subjects\n          value\n        }\n        treatment {\n          variant\n          subjects\n          value\n        }\n        counterfactual {\n          t\n          observed\n          expected\n          lower\n          upper\n        }\n        guardrails {\n          ...GuardrailFigures\n        }\n        alsoWatch {\n          metric {\n            ...MetricMeasure\n          }\n          effect {\n            ...EstimateFigures\n          }\n        }\n        warnings {\n          code\n          text\n        }\n        daysLeft\n      }\n      evidenceHistory(last: 400) {\n        asOf\n        relative {\n          ...EstimateFigures\n        }\n        anytime {\n          lower\n          upper\n        }\n      }\n    }\n  }\n": typeof types.BetEvidenceDocument,
    "\n  mutation BetEvaluate($key: ID!) {\n    evaluateBet(key: $key) {\n      key\n    }\n  }\n": typeof types.BetEvaluateDocument,
    "\n  mutation BetCommit($key: ID!, $overrideReason: String, $revision: Int) {\n    commitBet(key: $key, overrideReason: $overrideReason, revision: $revision) {\n      key\n    }\n  }\n": typeof types.BetCommitDocument,
    "\n  mutation BetLaunch($key: ID!, $on: Date!, $revision: Int) {\n    launchBet(key: $key, on: $on, revision: $revision) {\n      key\n    }\n  }\n": typeof types.BetLaunchDocument,
    "\n  mutation BetDrop($key: ID!, $reason: String!, $revision: Int) {\n    dropBet(key: $key, reason: $reason, revision: $revision) {\n      key\n    }\n  }\n": typeof types.BetDropDocument,
    "\n  mutation BetDecide(\n    $key: ID!\n    $kind: VerdictKind!\n    $step: NextStep!\n    $learned: String!\n    $next: String!\n    $reason: String\n    $revision: Int\n  ) {\n    decideBet(\n      key: $key\n      kind: $kind\n      step: $step\n      learned: $learned\n      next: $next\n      reason: $reason\n      revision: $revision\n    ) {\n      key\n    }\n  }\n": typeof types.BetDecideDocument,
    "\n  query EditedBet($key: ID!) {\n    bet(key: $key) {\n      ...BetFormFields\n    }\n  }\n": typeof types.EditedBetDocument,
    "\n  mutation EditBetUpdate($key: ID!, $input: BetInput!, $revision: Int) {\n    updateBet(key: $key, input: $input, revision: $revision) {\n      key\n      revision\n    }\n  }\n": typeof types.EditBetUpdateDocument,
    "\n  query SealedBet($key: ID!) {\n    bet(key: $key) {\n      key\n      sealed\n    }\n  }\n": typeof types.SealedBetDocument,
    "\n  fragment BaseRateFigures on BaseRate {\n    scope\n    bets\n    medianLift\n    bestLift\n    hitRate\n  }\n": typeof types.BaseRateFiguresFragmentDoc,
    "\n  fragment BetFormFields on Bet {\n    key\n    revision\n    status\n    title\n    problem\n    team {\n      key\n    }\n    quarter {\n      key\n    }\n    theme {\n      id\n    }\n    owner {\n      id\n    }\n    hypothesis {\n      change\n      audience\n      because\n      segment {\n        dimension\n        op\n        values\n      }\n    }\n    leadingMetric {\n      key\n    }\n    prediction {\n      lift\n      low\n      high\n      confidence\n    }\n    guardrails {\n      metric {\n        key\n      }\n      margin\n    }\n    alsoWatch {\n      key\n    }\n    plan {\n      kind\n      experiment {\n        exposure {\n          event\n          where {\n            dimension\n            op\n            values\n          }\n        }\n        variantProperty\n        control\n        treatment\n        expectedShare\n        reading\n        baselineDays\n      }\n      rollout {\n        controls {\n          key\n        }\n        baselineDays\n      }\n    }\n    windowDays\n    launchBy\n    reviewOn\n    effortWeeks\n    risks\n    ask\n  }\n": typeof types.BetFormFieldsFragmentDoc,
    "\n  query BetFormChoices {\n    metrics(first: 100) {\n      nodes {\n        ...MetricMeasure\n        stage\n      }\n    }\n    teams {\n      key\n      name\n      wipLimit\n      inProgress\n    }\n    members {\n      id\n      name\n    }\n    viewer {\n      id\n      team {\n        key\n      }\n    }\n  }\n": typeof types.BetFormChoicesDocument,
    "\n  query BetFormQuarters {\n    quarters {\n      key\n      isCurrent\n      themes {\n        id\n        title\n      }\n    }\n  }\n": typeof types.BetFormQuartersDocument,
    "\n  query BetFormCheck($input: BetInput!) {\n    checkBet(input: $input) {\n      statement\n      problems {\n        code\n        field\n        severity\n        message\n      }\n      baseRate {\n        ...BaseRateFigures\n      }\n      baseline\n      predictedLevel\n      reach\n      detectableLift\n      daysNeeded\n      guardrails {\n        metric {\n          key\n        }\n        detectableMargin\n      }\n    }\n  }\n": typeof types.BetFormCheckDocument,
    "\n  mutation BetFormLock($key: ID!, $revision: Int) {\n    commitBet(key: $key, revision: $revision) {\n      key\n    }\n  }\n": typeof types.BetFormLockDocument,
    "\n  mutation NewBetDraft($input: BetInput!) {\n    draftBet(input: $input) {\n      key\n      revision\n    }\n  }\n": typeof types.NewBetDraftDocument,
    "\n  query DataImports {\n    imports(first: 50) {\n      nodes {\n        id\n        kind\n        status\n        fileName\n        metric {\n          key\n          name\n        }\n        startedAt\n        finishedAt\n        by {\n          name\n        }\n        stored\n        duplicates\n        rejected\n      }\n      totalCount\n    }\n  }\n": typeof types.DataImportsDocument,
    "\n  query DataRefreshStatus {\n    refreshStatus {\n      isRunning\n      metricsDone\n      metrics\n      failure\n    }\n  }\n": typeof types.DataRefreshStatusDocument,
    "\n  query DataImportedMetrics {\n    metrics(first: 100) {\n      nodes {\n        key\n        name\n        kind\n      }\n    }\n  }\n": typeof types.DataImportedMetricsDocument,
    "\n  mutation DataUndoImport($id: ID!) {\n    undoImport(id: $id) {\n      id\n      fileName\n    }\n  }\n": typeof types.DataUndoImportDocument,
    "\n  fragment DecisionEntry on Decision {\n    id\n    revision\n    status\n    title\n    on\n    owner {\n      id\n      name\n    }\n    context\n    options\n    chosen\n    why\n    risks\n    ask\n    reviewOn\n    reviewNote\n    bet {\n      key\n      title\n    }\n    supersedes {\n      id\n      title\n    }\n    positions {\n      by {\n        id\n        name\n      }\n      agrees\n      comment\n      at\n    }\n  }\n": typeof types.DecisionEntryFragmentDoc,
    "\n  query DecisionOfId($id: ID!) {\n    decision(id: $id) {\n      ...DecisionEntry\n    }\n  }\n": typeof types.DecisionOfIdDocument,
    "\n  query Decisions(\n    $bet: ID\n    $search: String\n    $from: Date\n    $to: Date\n    $reviewDueBefore: Date\n    $first: Int!\n    $after: String\n  ) {\n    decisions(\n      bet: $bet\n      search: $search\n      from: $from\n      to: $to\n      reviewDueBefore: $reviewDueBefore\n      first: $first\n      after: $after\n    ) {\n      nodes {\n        ...DecisionEntry\n      }\n      pageInfo {\n        hasNextPage\n        endCursor\n      }\n      totalCount\n    }\n  }\n": typeof types.DecisionsDocument,
    "\n  query DecisionChoices {\n    members {\n      id\n      name\n    }\n    viewer {\n      id\n    }\n    bets(orderBy: KEY, first: 100) {\n      nodes {\n        key\n        title\n      }\n    }\n    decisions(first: 100) {\n      nodes {\n        id\n        title\n        on\n        status\n      }\n    }\n  }\n": typeof types.DecisionChoicesDocument,
    "\n  mutation DecisionLog($id: ID, $input: DecisionInput!, $revision: Int) {\n    logDecision(id: $id, input: $input, revision: $revision) {\n      id\n    }\n  }\n": typeof types.DecisionLogDocument,
    "\n  mutation DecisionPropose($input: DecisionInput!) {\n    proposeDecision(input: $input) {\n      id\n    }\n  }\n": typeof types.DecisionProposeDocument,
    "\n  mutation DecisionTakePosition($decision: ID!, $agrees: Boolean!, $comment: String!) {\n    takePosition(decision: $decision, agrees: $agrees, comment: $comment) {\n      id\n    }\n  }\n": typeof types.DecisionTakePositionDocument,
    "\n  mutation DecisionReview($id: ID!, $stands: Boolean!, $note: String!, $revision: Int) {\n    reviewDecision(id: $id, stands: $stands, note: $note, revision: $revision) {\n      id\n    }\n  }\n": typeof types.DecisionReviewDocument,
    "\n  mutation DemoRemove {\n    removeDemo {\n      demo\n    }\n  }\n": typeof types.DemoRemoveDocument,
    "\n  query FunnelPage($steps: [EventMatchInput!]!, $range: DateRange!, $withinDays: Float!, $groupBy: [ID!]!) {\n    funnel(steps: $steps, range: $range, withinDays: $withinDays, groupBy: $groupBy) {\n      steps {\n        name\n        entered\n        share\n        fromPrevious\n        medianSeconds\n      }\n      segments {\n        segment {\n          dimension\n          value\n        }\n        steps {\n          name\n          entered\n          share\n          fromPrevious\n          medianSeconds\n        }\n      }\n      meta {\n        dataThrough\n        elapsedMs\n        sql\n      }\n    }\n  }\n": typeof types.FunnelPageDocument,
    "\n  query Catalogue($search: String, $includeArchived: Boolean!) {\n    metrics(search: $search, includeArchived: $includeArchived, first: 100) {\n      nodes {\n        key\n        name\n        stage\n        kind\n        dataThrough\n        archived\n        owner {\n          name\n        }\n        bets(first: 1) {\n          totalCount\n        }\n      }\n      totalCount\n    }\n  }\n": typeof types.CatalogueDocument,
    "\n  query CatalogueFigures($stage: Stage, $search: String, $includeArchived: Boolean!, $range: DateRange!) {\n    metrics(stage: $stage, search: $search, includeArchived: $includeArchived, first: 100) {\n      nodes {\n        ...MetricFigures\n        warnings {\n          code\n          text\n        }\n      }\n    }\n  }\n": typeof types.CatalogueFiguresDocument,
    "\n  query ExplorerMetric($key: ID!) {\n    metric(key: $key) {\n      ...MetricMeasure\n      description\n      stage\n      kind\n      owner {\n        name\n      }\n      definition\n      definitionText\n      version\n      versions {\n        version\n        from\n        by {\n          name\n        }\n        definitionText\n      }\n      lint\n      warnings {\n        code\n        text\n      }\n      dataThrough\n      archived\n      drives {\n        key\n        name\n      }\n      bets(first: 20) {\n        nodes {\n          ...BetRow\n        }\n        totalCount\n      }\n    }\n  }\n": typeof types.ExplorerMetricDocument,
    "\n  query ExplorerSeries(\n    $key: ID!\n    $range: DateRange!\n    $grain: Grain!\n    $where: [SegmentFilter!]!\n    $compare: Compare\n  ) {\n    series(metrics: [$key], range: $range, grain: $grain, where: $where, compare: $compare) {\n      series {\n        ...SeriesColumns\n        lower\n        upper\n      }\n      warnings {\n        code\n        text\n      }\n      meta {\n        elapsedMs\n        rowsRead\n        cached\n        sql\n      }\n    }\n  }\n": typeof types.ExplorerSeriesDocument,
    "\n  query EditedMetric($key: ID!) {\n    metric(key: $key) {\n      ...MetricFormFields\n    }\n  }\n": typeof types.EditedMetricDocument,
    "\n  mutation EditMetricSave($input: MetricInput!, $revision: Int) {\n    saveMetric(input: $input, revision: $revision) {\n      key\n    }\n  }\n": typeof types.EditMetricSaveDocument,
    "\n  mutation EditMetricArchive($key: ID!, $revision: Int) {\n    archiveMetric(key: $key, revision: $revision) {\n      key\n    }\n  }\n": typeof types.EditMetricArchiveDocument,
    "\n  query ExplorerDimensions {\n    dimensions {\n      key\n      kind\n      numeric\n      coverage\n    }\n  }\n": typeof types.ExplorerDimensionsDocument,
    "\n  query ExplorerBreakdown(\n    $key: ID!\n    $range: DateRange!\n    $by: ID!\n    $where: [SegmentFilter!]!\n    $compare: Compare\n  ) {\n    series(\n      metrics: [$key]\n      range: $range\n      grain: MONTH\n      groupBy: [$by]\n      where: $where\n      compare: $compare\n      topN: 8\n    ) {\n      series {\n        segment {\n          dimension\n          value\n        }\n        isOther\n        n\n        total\n        compareTotal\n      }\n    }\n  }\n": typeof types.ExplorerBreakdownDocument,
    "\n  query ExplorerLines($key: ID!, $range: DateRange!, $grain: Grain!, $by: ID!, $where: [SegmentFilter!]!) {\n    series(metrics: [$key], range: $range, grain: $grain, groupBy: [$by], where: $where, topN: 5) {\n      series {\n        segment {\n          dimension\n          value\n        }\n        isOther\n        value\n      }\n    }\n  }\n": typeof types.ExplorerLinesDocument,
    "\n  query ExplorerAnnotations($key: ID!, $range: DateRange!) {\n    metric(key: $key) {\n      notes(range: $range) {\n        id\n        from\n        to\n        text\n        by {\n          name\n        }\n        metrics {\n          key\n        }\n      }\n    }\n  }\n": typeof types.ExplorerAnnotationsDocument,
    "\n  query ExplorerUsualMove($key: ID!, $grain: Grain!) {\n    metric(key: $key) {\n      latest(grain: $grain) {\n        label\n        usual {\n          lower\n          upper\n        }\n      }\n    }\n  }\n": typeof types.ExplorerUsualMoveDocument,
    "\n  query ExplorerTargets($key: ID!) {\n    metric(key: $key) {\n      targets {\n        id\n        value\n        by\n        current\n        onTrack\n        where {\n          dimension\n          op\n          values\n        }\n      }\n    }\n  }\n": typeof types.ExplorerTargetsDocument,
    "\n  query ExplorerSubjects(\n    $key: ID!\n    $range: DateRange!\n    $where: [SegmentFilter!]!\n    $reached: Boolean\n    $after: String\n  ) {\n    subjects(metric: $key, range: $range, where: $where, reached: $reached, first: 10, after: $after) {\n      nodes {\n        id\n        at\n        reached\n      }\n      pageInfo {\n        hasNextPage\n        endCursor\n      }\n      totalCount\n    }\n  }\n": typeof types.ExplorerSubjectsDocument,
    "\n  mutation ExplorerAddNote($from: Date!, $to: Date, $text: String!, $metrics: [ID!]!) {\n    addNote(from: $from, to: $to, text: $text, metrics: $metrics) {\n      id\n    }\n  }\n": typeof types.ExplorerAddNoteDocument,
    "\n  mutation ExplorerSaveTarget($input: TargetInput!) {\n    saveTarget(input: $input) {\n      id\n    }\n  }\n": typeof types.ExplorerSaveTargetDocument,
    "\n  fragment MetricFormFields on Metric {\n    key\n    name\n    description\n    stage\n    kind\n    unit\n    currency\n    goodDirection\n    owner {\n      id\n    }\n    definition\n    version\n    revision\n    archived\n    drives {\n      key\n    }\n  }\n": typeof types.MetricFormFieldsFragmentDoc,
    "\n  query MetricFormChoices {\n    members {\n      id\n      name\n    }\n    metrics(first: 100) {\n      nodes {\n        key\n        name\n        unit\n      }\n    }\n  }\n": typeof types.MetricFormChoicesDocument,
    "\n  query MetricPreviewOf($definition: MetricDefinitionInput!, $range: DateRange!) {\n    previewMetric(definition: $definition, range: $range, grain: DAY) {\n      kind\n      definitionText\n      lint\n      warnings {\n        code\n        text\n      }\n      series {\n        ...SeriesColumns\n      }\n      meta {\n        elapsedMs\n      }\n    }\n  }\n": typeof types.MetricPreviewOfDocument,
    "\n  query NewMetricTakenKey($key: ID!) {\n    metric(key: $key) {\n      name\n    }\n  }\n": typeof types.NewMetricTakenKeyDocument,
    "\n  mutation NewMetricSave($input: MetricInput!) {\n    saveMetric(input: $input) {\n      key\n    }\n  }\n": typeof types.NewMetricSaveDocument,
    "\n  query StarterCatalogue {\n    starterMetrics {\n      key\n      name\n      stage\n      needs\n    }\n  }\n": typeof types.StarterCatalogueDocument,
    "\n  query StarterPresentMetrics {\n    metrics(first: 100) {\n      nodes {\n        key\n        name\n        kind\n      }\n    }\n  }\n": typeof types.StarterPresentMetricsDocument,
    "\n  mutation AdoptStarter($moments: [MomentInput!]!, $spend: ID) {\n    adoptStarter(moments: $moments, spend: $spend) {\n      key\n    }\n  }\n": typeof types.AdoptStarterDocument,
    "\n  query QuarterHead($key: ID!) {\n    quarter(key: $key) {\n      key\n      from\n      to\n      isCurrent\n    }\n  }\n": typeof types.QuarterHeadDocument,
    "\n  query QuarterBets($key: ID!) {\n    quarter(key: $key) {\n      bets {\n        ...BetRow\n        dropReason\n      }\n    }\n  }\n": typeof types.QuarterBetsDocument,
    "\n  query QuarterEvidence($key: ID!) {\n    quarter(key: $key) {\n      bets {\n        ...BetMeasured\n        verdict {\n          draft\n        }\n        remeasurements {\n          dueOn\n          asOf\n          held\n          relative {\n            ...EstimateFigures\n          }\n        }\n      }\n    }\n  }\n": typeof types.QuarterEvidenceDocument,
    "\n  query QuarterOutcome($key: ID!) {\n    quarter(key: $key) {\n      outcome {\n        shipped\n        decided\n        overdue\n        dropped\n        retrospective\n        medianDaysOverdue\n        verdicts {\n          kind\n          count\n        }\n        guardrailBreaches {\n          bet {\n            key\n            title\n            owner {\n              name\n            }\n            verdict {\n              step\n            }\n            guardrails {\n              margin\n              metric {\n                key\n              }\n            }\n          }\n          metric {\n            ...MetricMeasure\n          }\n          effect {\n            ...EstimateFigures\n          }\n        }\n      }\n    }\n  }\n": typeof types.QuarterOutcomeDocument,
    "\n  query QuarterLedgers($key: ID!) {\n    quarter(key: $key) {\n      outcome {\n        headline\n        ledgers {\n          metric {\n            ...MetricMeasure\n            kind\n            definition\n          }\n          start\n          end\n          unexplained\n          contributions {\n            bet {\n              key\n              title\n              status\n              reviewOn\n            }\n            predicted\n            measured {\n              ...EstimateFigures\n            }\n            grade\n            shrunk\n            amount\n            jointWith {\n              key\n            }\n          }\n        }\n      }\n    }\n  }\n": typeof types.QuarterLedgersDocument,
    "\n  query QuarterCalibration {\n    calibration {\n      bets\n      hitRate {\n        ...EstimateFigures\n      }\n      bins {\n        from\n        to\n        stated\n        observed\n        bets\n      }\n      text\n    }\n  }\n": typeof types.QuarterCalibrationDocument,
    "\n  query QuarterThemes($key: ID!) {\n    quarter(key: $key) {\n      themes {\n        id\n        revision\n        title\n        narrative\n        outcome {\n          value\n          by\n          current\n          onTrack\n          metric {\n            ...MetricMeasure\n          }\n          where {\n            dimension\n            op\n            values\n          }\n        }\n        bets {\n          key\n          title\n        }\n      }\n    }\n  }\n": typeof types.QuarterThemesDocument,
    "\n  query QuarterThemeWeeks($metric: ID!, $range: DateRange!, $where: [SegmentFilter!]!) {\n    series(metrics: [$metric], range: $range, grain: WEEK, where: $where) {\n      series {\n        value\n        partialFrom\n      }\n    }\n  }\n": typeof types.QuarterThemeWeeksDocument,
    "\n  query QuarterNotNow($key: ID!) {\n    quarter(key: $key) {\n      notNow {\n        id\n        revision\n        title\n        why\n        reopenWhen\n        triggered\n      }\n    }\n  }\n": typeof types.QuarterNotNowDocument,
    "\n  query QuarterReopenMetric($key: ID!) {\n    metric(key: $key) {\n      ...MetricMeasure\n      latest(grain: WEEK) {\n        value\n      }\n    }\n  }\n": typeof types.QuarterReopenMetricDocument,
    "\n  query QuarterMetricChoices {\n    metrics(first: 100) {\n      nodes {\n        key\n        name\n        stage\n        unit\n      }\n    }\n  }\n": typeof types.QuarterMetricChoicesDocument,
    "\n  mutation QuarterSaveTheme(\n    $id: ID\n    $quarter: ID!\n    $title: String!\n    $narrative: String!\n    $outcome: TargetInput\n    $revision: Int\n  ) {\n    saveTheme(\n      id: $id\n      quarter: $quarter\n      title: $title\n      narrative: $narrative\n      outcome: $outcome\n      revision: $revision\n    ) {\n      id\n    }\n  }\n": typeof types.QuarterSaveThemeDocument,
    "\n  mutation QuarterSaveNotNow(\n    $id: ID\n    $quarter: ID!\n    $title: String!\n    $why: String!\n    $reopenWhen: String\n    $revision: Int\n  ) {\n    saveNotNow(\n      id: $id\n      quarter: $quarter\n      title: $title\n      why: $why\n      reopenWhen: $reopenWhen\n      revision: $revision\n    ) {\n      id\n    }\n  }\n": typeof types.QuarterSaveNotNowDocument,
    "\n  mutation QuarterRemoveNotNow($id: ID!, $reason: String!, $revision: Int) {\n    removeNotNow(id: $id, reason: $reason, revision: $revision) {\n      id\n    }\n  }\n": typeof types.QuarterRemoveNotNowDocument,
    "\n  fragment ReadoutEntry on Readout {\n    id\n    revision\n    week\n    team {\n      key\n      name\n    }\n    focus {\n      key\n      title\n    }\n    shipped\n    changed\n    learned\n    next\n    risks\n    edited\n    publishedAt\n  }\n": typeof types.ReadoutEntryFragmentDoc,
    "\n  query Readouts($team: ID, $first: Int!, $after: String) {\n    readouts(team: $team, first: $first, after: $after) {\n      nodes {\n        ...ReadoutEntry\n      }\n      pageInfo {\n        hasNextPage\n        endCursor\n      }\n      totalCount\n    }\n  }\n": typeof types.ReadoutsDocument,
    "\n  query ReadoutTeams {\n    teams {\n      key\n      name\n      inProgress\n    }\n    viewer {\n      team {\n        key\n      }\n    }\n  }\n": typeof types.ReadoutTeamsDocument,
    "\n  query ReadoutOfWeek($team: ID!, $week: Date!) {\n    readout(team: $team, week: $week) {\n      ...ReadoutEntry\n    }\n    teams {\n      key\n      name\n    }\n  }\n": typeof types.ReadoutOfWeekDocument,
    "\n  query ReadoutFocus($team: ID!, $week: Date!) {\n    readout(team: $team, week: $week) {\n      focus {\n        ...BetRow\n        ...BetMeasured\n        leadingMetric {\n          ...MetricMeasure\n        }\n        evidence {\n          asOf\n          absolute {\n            ...EstimateFigures\n          }\n          control {\n            value\n          }\n          treatment {\n            value\n          }\n          counterfactual {\n            observed\n            expected\n          }\n          guardrails {\n            ...GuardrailFigures\n          }\n        }\n      }\n    }\n  }\n": typeof types.ReadoutFocusDocument,
    "\n  query ReadoutFocusChoices($team: ID!) {\n    bets(filter: { team: $team }, orderBy: KEY, first: 100) {\n      nodes {\n        key\n        title\n        status\n      }\n    }\n  }\n": typeof types.ReadoutFocusChoicesDocument,
    "\n  mutation ReadoutDraft($team: ID!, $week: Date!, $overwrite: Boolean!, $revision: Int) {\n    draftReadout(team: $team, week: $week, overwrite: $overwrite, revision: $revision) {\n      ...ReadoutEntry\n    }\n  }\n": typeof types.ReadoutDraftDocument,
    "\n  mutation ReadoutSetFocus($team: ID!, $week: Date!, $bets: [ID!]!, $risks: String, $revision: Int) {\n    setFocus(team: $team, week: $week, bets: $bets, risks: $risks, revision: $revision) {\n      publishedAt\n    }\n  }\n": typeof types.ReadoutSetFocusDocument,
    "\n  mutation ReadoutSave(\n    $id: ID!\n    $shipped: String!\n    $changed: String!\n    $learned: String!\n    $next: String!\n    $risks: String!\n    $publish: Boolean!\n    $revision: Int\n  ) {\n    saveReadout(\n      id: $id\n      shipped: $shipped\n      changed: $changed\n      learned: $learned\n      next: $next\n      risks: $risks\n      publish: $publish\n      revision: $revision\n    ) {\n      id\n    }\n  }\n": typeof types.ReadoutSaveDocument,
    "\n  query RetentionPage(\n    $start: EventMatchInput!\n    $back: EventMatchInput!\n    $range: DateRange!\n    $grain: Grain!\n    $periods: Int!\n  ) {\n    retention(start: $start, back: $back, range: $range, grain: $grain, periods: $periods) {\n      grain\n      cohorts {\n        t\n        label\n        size\n        values\n      }\n      meta {\n        dataThrough\n        elapsedMs\n        sql\n      }\n    }\n  }\n": typeof types.RetentionPageDocument,
    "\n  query SettingsYou {\n    viewer {\n      id\n      name\n      email\n      role\n      canSignIn\n    }\n    sessions {\n      id\n      isCurrent\n      userAgent\n      createdAt\n      lastSeenAt\n    }\n  }\n": typeof types.SettingsYouDocument,
    "\n  mutation SettingsIntroduce($id: ID!, $name: String!, $email: String) {\n    savePerson(id: $id, name: $name, email: $email) {\n      id\n    }\n  }\n": typeof types.SettingsIntroduceDocument,
    "\n  mutation SettingsPassword($password: String!, $current: String) {\n    setPassword(password: $password, current: $current) {\n      id\n    }\n  }\n": typeof types.SettingsPasswordDocument,
    "\n  mutation SettingsEndSession($id: ID!) {\n    endSession(id: $id) {\n      id\n    }\n  }\n": typeof types.SettingsEndSessionDocument,
    "\n  query SettingsAudit($outcome: AuditOutcome, $after: String) {\n    auditLog(outcome: $outcome, first: 50, after: $after) {\n      nodes {\n        id\n        at\n        who\n        action\n        outcome\n        code\n        given\n        before\n        after\n      }\n      pageInfo {\n        hasNextPage\n        endCursor\n      }\n    }\n  }\n": typeof types.SettingsAuditDocument,
    "\n  query SettingsLinks {\n    shareLinks {\n      id\n      page\n      key\n      query\n      createdAt\n      createdBy {\n        name\n      }\n      expiresOn\n      lastUsedAt\n      withdrawnAt\n    }\n  }\n": typeof types.SettingsLinksDocument,
    "\n  mutation SettingsCreateLink($page: SharePage!, $key: ID, $query: String, $expiresOn: Date) {\n    createShareLink(page: $page, key: $key, query: $query, expiresOn: $expiresOn) {\n      url\n    }\n  }\n": typeof types.SettingsCreateLinkDocument,
    "\n  mutation SettingsWithdrawLink($id: ID!) {\n    withdrawShareLink(id: $id) {\n      id\n    }\n  }\n": typeof types.SettingsWithdrawLinkDocument,
    "\n  query SettingsMembers {\n    members {\n      id\n      name\n      email\n      role\n      canSignIn\n    }\n    invitations {\n      id\n      expiresAt\n      member {\n        name\n        email\n      }\n    }\n  }\n": typeof types.SettingsMembersDocument,
    "\n  mutation SettingsInvite($email: String!, $name: String, $role: Role) {\n    inviteMember(email: $email, name: $name, role: $role) {\n      link\n    }\n  }\n": typeof types.SettingsInviteDocument,
    "\n  mutation SettingsWithdraw($id: ID!) {\n    withdrawInvitation(id: $id) {\n      id\n    }\n  }\n": typeof types.SettingsWithdrawDocument,
    "\n  mutation SettingsRole($member: ID!, $role: Role!) {\n    setRole(member: $member, role: $role) {\n      id\n    }\n  }\n": typeof types.SettingsRoleDocument,
    "\n  mutation SettingsRemove($member: ID!) {\n    removeSignIn(member: $member) {\n      id\n    }\n  }\n": typeof types.SettingsRemoveDocument,
    "\n  query SettingsTeams {\n    teams {\n      key\n      revision\n      name\n      wipLimit\n      inProgress\n    }\n    members {\n      id\n      revision\n      name\n      team {\n        key\n      }\n    }\n  }\n": typeof types.SettingsTeamsDocument,
    "\n  mutation SettingsSaveTeam($key: ID!, $name: String!, $wipLimit: Int!, $revision: Int!) {\n    saveTeam(key: $key, name: $name, wipLimit: $wipLimit, revision: $revision) {\n      key\n    }\n  }\n": typeof types.SettingsSaveTeamDocument,
    "\n  mutation SettingsMovePerson($id: ID!, $name: String!, $team: ID, $revision: Int!) {\n    savePerson(id: $id, name: $name, team: $team, revision: $revision) {\n      id\n    }\n  }\n": typeof types.SettingsMovePersonDocument,
    "\n  query SettingsTokens {\n    apiTokens {\n      id\n      name\n      scopes\n      owner {\n        name\n      }\n      createdAt\n      expiresAt\n      lastUsedAt\n    }\n  }\n": typeof types.SettingsTokensDocument,
    "\n  mutation SettingsCreateToken($name: String!, $scopes: [TokenScope!]!, $expiresOn: Date) {\n    createApiToken(name: $name, scopes: $scopes, expiresOn: $expiresOn) {\n      secret\n    }\n  }\n": typeof types.SettingsCreateTokenDocument,
    "\n  mutation SettingsRevokeToken($id: ID!) {\n    revokeApiToken(id: $id) {\n      id\n    }\n  }\n": typeof types.SettingsRevokeTokenDocument,
    "\n  query SettingsWorkspace {\n    workspace {\n      revision\n      name\n      timeZone\n      weekStartsOn\n      fiscalYearStartMonth\n      currency\n    }\n  }\n": typeof types.SettingsWorkspaceDocument,
    "\n  mutation SettingsSaveWorkspace(\n    $name: String\n    $timeZone: TimeZone\n    $weekStartsOn: Int\n    $fiscalYearStartMonth: Int\n    $currency: String\n    $revision: Int\n  ) {\n    saveWorkspace(\n      name: $name\n      timeZone: $timeZone\n      weekStartsOn: $weekStartsOn\n      fiscalYearStartMonth: $fiscalYearStartMonth\n      currency: $currency\n      revision: $revision\n    ) {\n      revision\n    }\n  }\n": typeof types.SettingsSaveWorkspaceDocument,
    "\n  query SignInOptions {\n    signInOptions {\n      oidc\n    }\n  }\n": typeof types.SignInOptionsDocument,
    "\n  mutation SignIn($email: String!, $password: String!) {\n    signIn(email: $email, password: $password) {\n      role\n    }\n  }\n": typeof types.SignInDocument,
    "\n  mutation SignOut {\n    signOut\n  }\n": typeof types.SignOutDocument,
};
const documents: Documents = {
    "\n  query EventChoices {\n    eventNames(first: 100) {\n      name\n      count\n      properties\n    }\n    dimensions {\n      key\n      kind\n      numeric\n    }\n  }\n": types.EventChoicesDocument,
    "\n  query DimensionValues($key: String!) {\n    dimensions(search: $key) {\n      key\n      values(first: 50)\n    }\n  }\n": types.DimensionValuesDocument,
    "\n  query InvitationFor($token: String!) {\n    invitation(token: $token) {\n      name\n      email\n      expiresAt\n    }\n  }\n": types.InvitationForDocument,
    "\n  mutation AcceptInvitation($token: String!, $password: String!, $name: String, $email: String) {\n    acceptInvitation(token: $token, password: $password, name: $name, email: $email) {\n      role\n    }\n  }\n": types.AcceptInvitationDocument,
    "\n  fragment SeriesColumns on Series {\n    t\n    label\n    value\n    n\n    compareValue\n    total\n    compareTotal\n    partialFrom\n    dataThrough\n  }\n": types.SeriesColumnsFragmentDoc,
    "\n  fragment MetricMeasure on Metric {\n    key\n    name\n    unit\n    currency\n    goodDirection\n  }\n": types.MetricMeasureFragmentDoc,
    "\n  fragment MetricFigures on Metric {\n    ...MetricMeasure\n    stage\n    kind\n    latest(grain: WEEK) {\n      t\n      label\n      value\n      previous\n      change\n      good\n      usual {\n        lower\n        upper\n      }\n    }\n    series(range: $range, grain: WEEK) {\n      ...SeriesColumns\n    }\n  }\n": types.MetricFiguresFragmentDoc,
    "\n  fragment BetRow on Bet {\n    key\n    title\n    status\n    launchBy\n    launchedOn\n    reviewOn\n    windowDays\n    retrospective\n    owner {\n      name\n    }\n    team {\n      key\n      name\n    }\n    quarter {\n      key\n      isCurrent\n    }\n    leadingMetric {\n      key\n      name\n    }\n    prediction {\n      lift\n      low\n      high\n    }\n    verdict {\n      kind\n      step\n    }\n  }\n": types.BetRowFragmentDoc,
    "\n  fragment EstimateFigures on Estimate {\n    value\n    lower\n    upper\n  }\n": types.EstimateFiguresFragmentDoc,
    "\n  fragment GuardrailFigures on GuardrailReading {\n    metric {\n      ...MetricMeasure\n    }\n    margin\n    state\n    effect {\n      ...EstimateFigures\n    }\n    since\n  }\n": types.GuardrailFiguresFragmentDoc,
    "\n  fragment BetMeasured on Bet {\n    key\n    draftVerdict {\n      kind\n    }\n    evidence {\n      grade\n      relative {\n        ...EstimateFigures\n      }\n      anytime {\n        lower\n        upper\n      }\n    }\n    plan {\n      experiment {\n        reading\n      }\n    }\n    leadingMetric {\n      goodDirection\n    }\n  }\n": types.BetMeasuredFragmentDoc,
    "\n  query Palette($search: String!) {\n    bets(filter: { search: $search }, orderBy: KEY, first: 6) {\n      nodes {\n        key\n        title\n      }\n    }\n    metrics(search: $search, first: 6) {\n      nodes {\n        key\n        name\n      }\n    }\n    decisions(search: $search, first: 4) {\n      nodes {\n        id\n        title\n      }\n    }\n  }\n": types.PaletteDocument,
    "\n  query ShellWorkspace {\n    workspace {\n      name\n      timeZone\n      weekStartsOn\n      fiscalYearStartMonth\n      currency\n      demo\n      firstEventAt\n      dataThrough\n    }\n    access {\n      mode\n      role\n      member {\n        name\n      }\n    }\n  }\n": types.ShellWorkspaceDocument,
    "\n  query ShellBetsInProgress {\n    bets(filter: { status: [COMMITTED, LIVE, VERDICT_DUE] }, first: 1) {\n      totalCount\n    }\n  }\n": types.ShellBetsInProgressDocument,
    "\n  query OverviewStages {\n    metrics(first: 100) {\n      nodes {\n        key\n        stage\n        bets(first: 1) {\n          totalCount\n        }\n      }\n      totalCount\n    }\n  }\n": types.OverviewStagesDocument,
    "\n  query OverviewTile($key: ID!, $range: DateRange!) {\n    metric(key: $key) {\n      ...MetricFigures\n    }\n  }\n": types.OverviewTileDocument,
    "\n  query OverviewTeams {\n    teams {\n      key\n      name\n      inProgress\n      wipLimit\n    }\n  }\n": types.OverviewTeamsDocument,
    "\n  query OverviewBets {\n    quarter {\n      key\n      bets {\n        ...BetRow\n      }\n    }\n  }\n": types.OverviewBetsDocument,
    "\n  query OverviewOutcome {\n    quarter {\n      outcome {\n        verdicts {\n          kind\n          count\n        }\n      }\n    }\n  }\n": types.OverviewOutcomeDocument,
    "\n  query OverviewEvidence($team: ID) {\n    bets(filter: { status: [LIVE, VERDICT_DUE], team: $team }, first: 100) {\n      nodes {\n        ...BetMeasured\n        title\n        status\n        reviewOn\n        guardrails {\n          reading {\n            ...GuardrailFigures\n          }\n        }\n      }\n    }\n  }\n": types.OverviewEvidenceDocument,
    "\n  query OverviewChanges($since: Date!, $until: Date, $team: ID) {\n    changes(since: $since, until: $until, team: $team) {\n      at\n      kind\n      text\n      bet {\n        key\n      }\n      metric {\n        key\n      }\n      decision {\n        id\n      }\n    }\n  }\n": types.OverviewChangesDocument,
    "\n  query OverviewReadouts($team: ID, $from: Date!) {\n    readouts(team: $team, from: $from, first: 100) {\n      nodes {\n        week\n        team {\n          key\n        }\n        publishedAt\n      }\n    }\n  }\n": types.OverviewReadoutsDocument,
    "\n  query OverviewSteps {\n    bets(first: 1) {\n      totalCount\n    }\n  }\n": types.OverviewStepsDocument,
    "\n  query BetsOpen($filter: BetFilter!) {\n    bets(filter: $filter, orderBy: REVIEW_ON, first: 100) {\n      nodes {\n        ...BetRow\n      }\n      totalCount\n    }\n  }\n": types.BetsOpenDocument,
    "\n  query BetsMeasured($filter: BetFilter!, $first: Int!) {\n    bets(filter: $filter, orderBy: LAUNCHED_ON, first: $first) {\n      nodes {\n        ...BetMeasured\n      }\n    }\n  }\n": types.BetsMeasuredDocument,
    "\n  query BetsDrafts($filter: BetFilter!) {\n    bets(filter: $filter, orderBy: PRIORITY, first: 100) {\n      nodes {\n        ...BetRow\n        reach\n        effortWeeks\n      }\n      totalCount\n    }\n  }\n": types.BetsDraftsDocument,
    "\n  query BetsEnded($filter: BetFilter!, $orderBy: BetOrder!, $first: Int!) {\n    bets(filter: $filter, orderBy: $orderBy, first: $first) {\n      nodes {\n        ...BetRow\n        dropReason\n      }\n      totalCount\n    }\n  }\n": types.BetsEndedDocument,
    "\n  query BetsChoices {\n    teams {\n      key\n      name\n      inProgress\n      wipLimit\n      usuallyFinishes\n    }\n    members {\n      id\n      name\n    }\n  }\n": types.BetsChoicesDocument,
    "\n  query BetsQuarters {\n    quarters {\n      key\n    }\n  }\n": types.BetsQuartersDocument,
    "\n  query AmendedBet($key: ID!) {\n    bet(key: $key) {\n      ...BetFormFields\n    }\n  }\n": types.AmendedBetDocument,
    "\n  mutation AmendBet($key: ID!, $input: BetInput!, $reason: String!, $revision: Int) {\n    amendBet(key: $key, input: $input, reason: $reason, revision: $revision) {\n      key\n    }\n  }\n": types.AmendBetDocument,
    "\n  query BetPage($key: ID!) {\n    bet(key: $key) {\n      ...BetRow\n      revision\n      problem\n      statement\n      theme {\n        id\n        title\n      }\n      hypothesis {\n        change\n        audience\n        because\n        segment {\n          dimension\n          op\n          values\n        }\n      }\n      leadingMetric {\n        ...MetricMeasure\n        dataThrough\n      }\n      leadingMetricVersion\n      prediction {\n        lift\n        low\n        high\n        confidence\n      }\n      baseline\n      predictedLevel\n      guardrails {\n        metric {\n          ...MetricMeasure\n        }\n        metricVersion\n        margin\n      }\n      alsoWatch {\n        key\n        name\n      }\n      plan {\n        kind\n        experiment {\n          control\n          treatment\n          expectedShare\n          reading\n          baselineDays\n        }\n        rollout {\n          controls {\n            key\n            name\n          }\n          baselineDays\n        }\n      }\n      committedAt\n      effortWeeks\n      risks\n      ask\n      overrideReason\n      dropReason\n      droppedAt\n    }\n  }\n": types.BetPageDocument,
    "\n  query BetRecord($key: ID!) {\n    bet(key: $key) {\n      seal\n      sealed\n      amendments {\n        at\n        by {\n          name\n        }\n        reason\n        field\n        before\n        after\n      }\n      verdict {\n        kind\n        draft\n        step\n        by {\n          name\n        }\n        at\n        reason\n        stoppedEarly\n        learned\n        next\n      }\n      remeasurements {\n        dueOn\n        asOf\n        held\n        relative {\n          ...EstimateFigures\n        }\n      }\n    }\n    members {\n      id\n      name\n    }\n  }\n": types.BetRecordDocument,
    "\n  query BetOutlook($key: ID!) {\n    bet(key: $key) {\n      reach\n      priority\n      baseRate {\n        ...BaseRateFigures\n      }\n    }\n  }\n": types.BetOutlookDocument,
    "\n  query BetDecisions($key: ID!) {\n    bet(key: $key) {\n      decisions {\n        id\n        status\n        title\n        on\n        chosen\n        why\n        reviewOn\n        owner {\n          name\n        }\n      }\n    }\n  }\n": types.BetDecisionsDocument,
    "\n  query BetDraftTerms($key: ID!) {\n    bet(key: $key) {\n      ...BetFormFields\n    }\n  }\n": types.BetDraftTermsDocument,
    "\n  query BetMetricSeries($metric: ID!, $range: DateRange!, $grain: Grain!, $where: [SegmentFilter!]!) {\n    series(metrics: [$metric], range: $range, grain: $grain, where: $where) {\n      series {\n        ...SeriesColumns\n      }\n    }\n  }\n": types.BetMetricSeriesDocument,
    "\n  query BetEvidence($key: ID!) {\n    bet(key: $key) {\n      draftVerdict {\n        kind\n        rule\n        reasons\n      }\n      evidence {\n        asOf\n        grade\n        metricVersion\n        relative {\n          ...EstimateFigures\n        }\n        absolute {\n          ...EstimateFigures\n        }\n        anytime {\n          lower\n          upper\n        }\n        control {\n          variant\n          subjects\n          value\n        }\n        treatment {\n          variant\n          subjects\n          value\n        }\n        counterfactual {\n          t\n          observed\n          expected\n          lower\n          upper\n        }\n        guardrails {\n          ...GuardrailFigures\n        }\n        alsoWatch {\n          metric {\n            ...MetricMeasure\n          }\n          effect {\n            ...EstimateFigures\n          }\n        }\n        warnings {\n          code\n          text\n        }\n        daysLeft\n      }\n      evidenceHistory(last: 400) {\n        asOf\n        relative {\n          ...EstimateFigures\n        }\n        anytime {\n          lower\n          upper\n        }\n      }\n    }\n  }\n": types.BetEvidenceDocument,
    "\n  mutation BetEvaluate($key: ID!) {\n    evaluateBet(key: $key) {\n      key\n    }\n  }\n": types.BetEvaluateDocument,
    "\n  mutation BetCommit($key: ID!, $overrideReason: String, $revision: Int) {\n    commitBet(key: $key, overrideReason: $overrideReason, revision: $revision) {\n      key\n    }\n  }\n": types.BetCommitDocument,
    "\n  mutation BetLaunch($key: ID!, $on: Date!, $revision: Int) {\n    launchBet(key: $key, on: $on, revision: $revision) {\n      key\n    }\n  }\n": types.BetLaunchDocument,
    "\n  mutation BetDrop($key: ID!, $reason: String!, $revision: Int) {\n    dropBet(key: $key, reason: $reason, revision: $revision) {\n      key\n    }\n  }\n": types.BetDropDocument,
    "\n  mutation BetDecide(\n    $key: ID!\n    $kind: VerdictKind!\n    $step: NextStep!\n    $learned: String!\n    $next: String!\n    $reason: String\n    $revision: Int\n  ) {\n    decideBet(\n      key: $key\n      kind: $kind\n      step: $step\n      learned: $learned\n      next: $next\n      reason: $reason\n      revision: $revision\n    ) {\n      key\n    }\n  }\n": types.BetDecideDocument,
    "\n  query EditedBet($key: ID!) {\n    bet(key: $key) {\n      ...BetFormFields\n    }\n  }\n": types.EditedBetDocument,
    "\n  mutation EditBetUpdate($key: ID!, $input: BetInput!, $revision: Int) {\n    updateBet(key: $key, input: $input, revision: $revision) {\n      key\n      revision\n    }\n  }\n": types.EditBetUpdateDocument,
    "\n  query SealedBet($key: ID!) {\n    bet(key: $key) {\n      key\n      sealed\n    }\n  }\n": types.SealedBetDocument,
    "\n  fragment BaseRateFigures on BaseRate {\n    scope\n    bets\n    medianLift\n    bestLift\n    hitRate\n  }\n": types.BaseRateFiguresFragmentDoc,
    "\n  fragment BetFormFields on Bet {\n    key\n    revision\n    status\n    title\n    problem\n    team {\n      key\n    }\n    quarter {\n      key\n    }\n    theme {\n      id\n    }\n    owner {\n      id\n    }\n    hypothesis {\n      change\n      audience\n      because\n      segment {\n        dimension\n        op\n        values\n      }\n    }\n    leadingMetric {\n      key\n    }\n    prediction {\n      lift\n      low\n      high\n      confidence\n    }\n    guardrails {\n      metric {\n        key\n      }\n      margin\n    }\n    alsoWatch {\n      key\n    }\n    plan {\n      kind\n      experiment {\n        exposure {\n          event\n          where {\n            dimension\n            op\n            values\n          }\n        }\n        variantProperty\n        control\n        treatment\n        expectedShare\n        reading\n        baselineDays\n      }\n      rollout {\n        controls {\n          key\n        }\n        baselineDays\n      }\n    }\n    windowDays\n    launchBy\n    reviewOn\n    effortWeeks\n    risks\n    ask\n  }\n": types.BetFormFieldsFragmentDoc,
    "\n  query BetFormChoices {\n    metrics(first: 100) {\n      nodes {\n        ...MetricMeasure\n        stage\n      }\n    }\n    teams {\n      key\n      name\n      wipLimit\n      inProgress\n    }\n    members {\n      id\n      name\n    }\n    viewer {\n      id\n      team {\n        key\n      }\n    }\n  }\n": types.BetFormChoicesDocument,
    "\n  query BetFormQuarters {\n    quarters {\n      key\n      isCurrent\n      themes {\n        id\n        title\n      }\n    }\n  }\n": types.BetFormQuartersDocument,
    "\n  query BetFormCheck($input: BetInput!) {\n    checkBet(input: $input) {\n      statement\n      problems {\n        code\n        field\n        severity\n        message\n      }\n      baseRate {\n        ...BaseRateFigures\n      }\n      baseline\n      predictedLevel\n      reach\n      detectableLift\n      daysNeeded\n      guardrails {\n        metric {\n          key\n        }\n        detectableMargin\n      }\n    }\n  }\n": types.BetFormCheckDocument,
    "\n  mutation BetFormLock($key: ID!, $revision: Int) {\n    commitBet(key: $key, revision: $revision) {\n      key\n    }\n  }\n": types.BetFormLockDocument,
    "\n  mutation NewBetDraft($input: BetInput!) {\n    draftBet(input: $input) {\n      key\n      revision\n    }\n  }\n": types.NewBetDraftDocument,
    "\n  query DataImports {\n    imports(first: 50) {\n      nodes {\n        id\n        kind\n        status\n        fileName\n        metric {\n          key\n          name\n        }\n        startedAt\n        finishedAt\n        by {\n          name\n        }\n        stored\n        duplicates\n        rejected\n      }\n      totalCount\n    }\n  }\n": types.DataImportsDocument,
    "\n  query DataRefreshStatus {\n    refreshStatus {\n      isRunning\n      metricsDone\n      metrics\n      failure\n    }\n  }\n": types.DataRefreshStatusDocument,
    "\n  query DataImportedMetrics {\n    metrics(first: 100) {\n      nodes {\n        key\n        name\n        kind\n      }\n    }\n  }\n": types.DataImportedMetricsDocument,
    "\n  mutation DataUndoImport($id: ID!) {\n    undoImport(id: $id) {\n      id\n      fileName\n    }\n  }\n": types.DataUndoImportDocument,
    "\n  fragment DecisionEntry on Decision {\n    id\n    revision\n    status\n    title\n    on\n    owner {\n      id\n      name\n    }\n    context\n    options\n    chosen\n    why\n    risks\n    ask\n    reviewOn\n    reviewNote\n    bet {\n      key\n      title\n    }\n    supersedes {\n      id\n      title\n    }\n    positions {\n      by {\n        id\n        name\n      }\n      agrees\n      comment\n      at\n    }\n  }\n": types.DecisionEntryFragmentDoc,
    "\n  query DecisionOfId($id: ID!) {\n    decision(id: $id) {\n      ...DecisionEntry\n    }\n  }\n": types.DecisionOfIdDocument,
    "\n  query Decisions(\n    $bet: ID\n    $search: String\n    $from: Date\n    $to: Date\n    $reviewDueBefore: Date\n    $first: Int!\n    $after: String\n  ) {\n    decisions(\n      bet: $bet\n      search: $search\n      from: $from\n      to: $to\n      reviewDueBefore: $reviewDueBefore\n      first: $first\n      after: $after\n    ) {\n      nodes {\n        ...DecisionEntry\n      }\n      pageInfo {\n        hasNextPage\n        endCursor\n      }\n      totalCount\n    }\n  }\n": types.DecisionsDocument,
    "\n  query DecisionChoices {\n    members {\n      id\n      name\n    }\n    viewer {\n      id\n    }\n    bets(orderBy: KEY, first: 100) {\n      nodes {\n        key\n        title\n      }\n    }\n    decisions(first: 100) {\n      nodes {\n        id\n        title\n        on\n        status\n      }\n    }\n  }\n": types.DecisionChoicesDocument,
    "\n  mutation DecisionLog($id: ID, $input: DecisionInput!, $revision: Int) {\n    logDecision(id: $id, input: $input, revision: $revision) {\n      id\n    }\n  }\n": types.DecisionLogDocument,
    "\n  mutation DecisionPropose($input: DecisionInput!) {\n    proposeDecision(input: $input) {\n      id\n    }\n  }\n": types.DecisionProposeDocument,
    "\n  mutation DecisionTakePosition($decision: ID!, $agrees: Boolean!, $comment: String!) {\n    takePosition(decision: $decision, agrees: $agrees, comment: $comment) {\n      id\n    }\n  }\n": types.DecisionTakePositionDocument,
    "\n  mutation DecisionReview($id: ID!, $stands: Boolean!, $note: String!, $revision: Int) {\n    reviewDecision(id: $id, stands: $stands, note: $note, revision: $revision) {\n      id\n    }\n  }\n": types.DecisionReviewDocument,
    "\n  mutation DemoRemove {\n    removeDemo {\n      demo\n    }\n  }\n": types.DemoRemoveDocument,
    "\n  query FunnelPage($steps: [EventMatchInput!]!, $range: DateRange!, $withinDays: Float!, $groupBy: [ID!]!) {\n    funnel(steps: $steps, range: $range, withinDays: $withinDays, groupBy: $groupBy) {\n      steps {\n        name\n        entered\n        share\n        fromPrevious\n        medianSeconds\n      }\n      segments {\n        segment {\n          dimension\n          value\n        }\n        steps {\n          name\n          entered\n          share\n          fromPrevious\n          medianSeconds\n        }\n      }\n      meta {\n        dataThrough\n        elapsedMs\n        sql\n      }\n    }\n  }\n": types.FunnelPageDocument,
    "\n  query Catalogue($search: String, $includeArchived: Boolean!) {\n    metrics(search: $search, includeArchived: $includeArchived, first: 100) {\n      nodes {\n        key\n        name\n        stage\n        kind\n        dataThrough\n        archived\n        owner {\n          name\n        }\n        bets(first: 1) {\n          totalCount\n        }\n      }\n      totalCount\n    }\n  }\n": types.CatalogueDocument,
    "\n  query CatalogueFigures($stage: Stage, $search: String, $includeArchived: Boolean!, $range: DateRange!) {\n    metrics(stage: $stage, search: $search, includeArchived: $includeArchived, first: 100) {\n      nodes {\n        ...MetricFigures\n        warnings {\n          code\n          text\n        }\n      }\n    }\n  }\n": types.CatalogueFiguresDocument,
    "\n  query ExplorerMetric($key: ID!) {\n    metric(key: $key) {\n      ...MetricMeasure\n      description\n      stage\n      kind\n      owner {\n        name\n      }\n      definition\n      definitionText\n      version\n      versions {\n        version\n        from\n        by {\n          name\n        }\n        definitionText\n      }\n      lint\n      warnings {\n        code\n        text\n      }\n      dataThrough\n      archived\n      drives {\n        key\n        name\n      }\n      bets(first: 20) {\n        nodes {\n          ...BetRow\n        }\n        totalCount\n      }\n    }\n  }\n": types.ExplorerMetricDocument,
    "\n  query ExplorerSeries(\n    $key: ID!\n    $range: DateRange!\n    $grain: Grain!\n    $where: [SegmentFilter!]!\n    $compare: Compare\n  ) {\n    series(metrics: [$key], range: $range, grain: $grain, where: $where, compare: $compare) {\n      series {\n        ...SeriesColumns\n        lower\n        upper\n      }\n      warnings {\n        code\n        text\n      }\n      meta {\n        elapsedMs\n        rowsRead\n        cached\n        sql\n      }\n    }\n  }\n": types.ExplorerSeriesDocument,
    "\n  query EditedMetric($key: ID!) {\n    metric(key: $key) {\n      ...MetricFormFields\n    }\n  }\n": types.EditedMetricDocument,
    "\n  mutation EditMetricSave($input: MetricInput!, $revision: Int) {\n    saveMetric(input: $input, revision: $revision) {\n      key\n    }\n  }\n": types.EditMetricSaveDocument,
    "\n  mutation EditMetricArchive($key: ID!, $revision: Int) {\n    archiveMetric(key: $key, revision: $revision) {\n      key\n    }\n  }\n": types.EditMetricArchiveDocument,
    "\n  query ExplorerDimensions {\n    dimensions {\n      key\n      kind\n      numeric\n      coverage\n    }\n  }\n": types.ExplorerDimensionsDocument,
    "\n  query ExplorerBreakdown(\n    $key: ID!\n    $range: DateRange!\n    $by: ID!\n    $where: [SegmentFilter!]!\n    $compare: Compare\n  ) {\n    series(\n      metrics: [$key]\n      range: $range\n      grain: MONTH\n      groupBy: [$by]\n      where: $where\n      compare: $compare\n      topN: 8\n    ) {\n      series {\n        segment {\n          dimension\n          value\n        }\n        isOther\n        n\n        total\n        compareTotal\n      }\n    }\n  }\n": types.ExplorerBreakdownDocument,
    "\n  query ExplorerLines($key: ID!, $range: DateRange!, $grain: Grain!, $by: ID!, $where: [SegmentFilter!]!) {\n    series(metrics: [$key], range: $range, grain: $grain, groupBy: [$by], where: $where, topN: 5) {\n      series {\n        segment {\n          dimension\n          value\n        }\n        isOther\n        value\n      }\n    }\n  }\n": types.ExplorerLinesDocument,
    "\n  query ExplorerAnnotations($key: ID!, $range: DateRange!) {\n    metric(key: $key) {\n      notes(range: $range) {\n        id\n        from\n        to\n        text\n        by {\n          name\n        }\n        metrics {\n          key\n        }\n      }\n    }\n  }\n": types.ExplorerAnnotationsDocument,
    "\n  query ExplorerUsualMove($key: ID!, $grain: Grain!) {\n    metric(key: $key) {\n      latest(grain: $grain) {\n        label\n        usual {\n          lower\n          upper\n        }\n      }\n    }\n  }\n": types.ExplorerUsualMoveDocument,
    "\n  query ExplorerTargets($key: ID!) {\n    metric(key: $key) {\n      targets {\n        id\n        value\n        by\n        current\n        onTrack\n        where {\n          dimension\n          op\n          values\n        }\n      }\n    }\n  }\n": types.ExplorerTargetsDocument,
    "\n  query ExplorerSubjects(\n    $key: ID!\n    $range: DateRange!\n    $where: [SegmentFilter!]!\n    $reached: Boolean\n    $after: String\n  ) {\n    subjects(metric: $key, range: $range, where: $where, reached: $reached, first: 10, after: $after) {\n      nodes {\n        id\n        at\n        reached\n      }\n      pageInfo {\n        hasNextPage\n        endCursor\n      }\n      totalCount\n    }\n  }\n": types.ExplorerSubjectsDocument,
    "\n  mutation ExplorerAddNote($from: Date!, $to: Date, $text: String!, $metrics: [ID!]!) {\n    addNote(from: $from, to: $to, text: $text, metrics: $metrics) {\n      id\n    }\n  }\n": types.ExplorerAddNoteDocument,
    "\n  mutation ExplorerSaveTarget($input: TargetInput!) {\n    saveTarget(input: $input) {\n      id\n    }\n  }\n": types.ExplorerSaveTargetDocument,
    "\n  fragment MetricFormFields on Metric {\n    key\n    name\n    description\n    stage\n    kind\n    unit\n    currency\n    goodDirection\n    owner {\n      id\n    }\n    definition\n    version\n    revision\n    archived\n    drives {\n      key\n    }\n  }\n": types.MetricFormFieldsFragmentDoc,
    "\n  query MetricFormChoices {\n    members {\n      id\n      name\n    }\n    metrics(first: 100) {\n      nodes {\n        key\n        name\n        unit\n      }\n    }\n  }\n": types.MetricFormChoicesDocument,
    "\n  query MetricPreviewOf($definition: MetricDefinitionInput!, $range: DateRange!) {\n    previewMetric(definition: $definition, range: $range, grain: DAY) {\n      kind\n      definitionText\n      lint\n      warnings {\n        code\n        text\n      }\n      series {\n        ...SeriesColumns\n      }\n      meta {\n        elapsedMs\n      }\n    }\n  }\n": types.MetricPreviewOfDocument,
    "\n  query NewMetricTakenKey($key: ID!) {\n    metric(key: $key) {\n      name\n    }\n  }\n": types.NewMetricTakenKeyDocument,
    "\n  mutation NewMetricSave($input: MetricInput!) {\n    saveMetric(input: $input) {\n      key\n    }\n  }\n": types.NewMetricSaveDocument,
    "\n  query StarterCatalogue {\n    starterMetrics {\n      key\n      name\n      stage\n      needs\n    }\n  }\n": types.StarterCatalogueDocument,
    "\n  query StarterPresentMetrics {\n    metrics(first: 100) {\n      nodes {\n        key\n        name\n        kind\n      }\n    }\n  }\n": types.StarterPresentMetricsDocument,
    "\n  mutation AdoptStarter($moments: [MomentInput!]!, $spend: ID) {\n    adoptStarter(moments: $moments, spend: $spend) {\n      key\n    }\n  }\n": types.AdoptStarterDocument,
    "\n  query QuarterHead($key: ID!) {\n    quarter(key: $key) {\n      key\n      from\n      to\n      isCurrent\n    }\n  }\n": types.QuarterHeadDocument,
    "\n  query QuarterBets($key: ID!) {\n    quarter(key: $key) {\n      bets {\n        ...BetRow\n        dropReason\n      }\n    }\n  }\n": types.QuarterBetsDocument,
    "\n  query QuarterEvidence($key: ID!) {\n    quarter(key: $key) {\n      bets {\n        ...BetMeasured\n        verdict {\n          draft\n        }\n        remeasurements {\n          dueOn\n          asOf\n          held\n          relative {\n            ...EstimateFigures\n          }\n        }\n      }\n    }\n  }\n": types.QuarterEvidenceDocument,
    "\n  query QuarterOutcome($key: ID!) {\n    quarter(key: $key) {\n      outcome {\n        shipped\n        decided\n        overdue\n        dropped\n        retrospective\n        medianDaysOverdue\n        verdicts {\n          kind\n          count\n        }\n        guardrailBreaches {\n          bet {\n            key\n            title\n            owner {\n              name\n            }\n            verdict {\n              step\n            }\n            guardrails {\n              margin\n              metric {\n                key\n              }\n            }\n          }\n          metric {\n            ...MetricMeasure\n          }\n          effect {\n            ...EstimateFigures\n          }\n        }\n      }\n    }\n  }\n": types.QuarterOutcomeDocument,
    "\n  query QuarterLedgers($key: ID!) {\n    quarter(key: $key) {\n      outcome {\n        headline\n        ledgers {\n          metric {\n            ...MetricMeasure\n            kind\n            definition\n          }\n          start\n          end\n          unexplained\n          contributions {\n            bet {\n              key\n              title\n              status\n              reviewOn\n            }\n            predicted\n            measured {\n              ...EstimateFigures\n            }\n            grade\n            shrunk\n            amount\n            jointWith {\n              key\n            }\n          }\n        }\n      }\n    }\n  }\n": types.QuarterLedgersDocument,
    "\n  query QuarterCalibration {\n    calibration {\n      bets\n      hitRate {\n        ...EstimateFigures\n      }\n      bins {\n        from\n        to\n        stated\n        observed\n        bets\n      }\n      text\n    }\n  }\n": types.QuarterCalibrationDocument,
    "\n  query QuarterThemes($key: ID!) {\n    quarter(key: $key) {\n      themes {\n        id\n        revision\n        title\n        narrative\n        outcome {\n          value\n          by\n          current\n          onTrack\n          metric {\n            ...MetricMeasure\n          }\n          where {\n            dimension\n            op\n            values\n          }\n        }\n        bets {\n          key\n          title\n        }\n      }\n    }\n  }\n": types.QuarterThemesDocument,
    "\n  query QuarterThemeWeeks($metric: ID!, $range: DateRange!, $where: [SegmentFilter!]!) {\n    series(metrics: [$metric], range: $range, grain: WEEK, where: $where) {\n      series {\n        value\n        partialFrom\n      }\n    }\n  }\n": types.QuarterThemeWeeksDocument,
    "\n  query QuarterNotNow($key: ID!) {\n    quarter(key: $key) {\n      notNow {\n        id\n        revision\n        title\n        why\n        reopenWhen\n        triggered\n      }\n    }\n  }\n": types.QuarterNotNowDocument,
    "\n  query QuarterReopenMetric($key: ID!) {\n    metric(key: $key) {\n      ...MetricMeasure\n      latest(grain: WEEK) {\n        value\n      }\n    }\n  }\n": types.QuarterReopenMetricDocument,
    "\n  query QuarterMetricChoices {\n    metrics(first: 100) {\n      nodes {\n        key\n        name\n        stage\n        unit\n      }\n    }\n  }\n": types.QuarterMetricChoicesDocument,
    "\n  mutation QuarterSaveTheme(\n    $id: ID\n    $quarter: ID!\n    $title: String!\n    $narrative: String!\n    $outcome: TargetInput\n    $revision: Int\n  ) {\n    saveTheme(\n      id: $id\n      quarter: $quarter\n      title: $title\n      narrative: $narrative\n      outcome: $outcome\n      revision: $revision\n    ) {\n      id\n    }\n  }\n": types.QuarterSaveThemeDocument,
    "\n  mutation QuarterSaveNotNow(\n    $id: ID\n    $quarter: ID!\n    $title: String!\n    $why: String!\n    $reopenWhen: String\n    $revision: Int\n  ) {\n    saveNotNow(\n      id: $id\n      quarter: $quarter\n      title: $title\n      why: $why\n      reopenWhen: $reopenWhen\n      revision: $revision\n    ) {\n      id\n    }\n  }\n": types.QuarterSaveNotNowDocument,
    "\n  mutation QuarterRemoveNotNow($id: ID!, $reason: String!, $revision: Int) {\n    removeNotNow(id: $id, reason: $reason, revision: $revision) {\n      id\n    }\n  }\n": types.QuarterRemoveNotNowDocument,
    "\n  fragment ReadoutEntry on Readout {\n    id\n    revision\n    week\n    team {\n      key\n      name\n    }\n    focus {\n      key\n      title\n    }\n    shipped\n    changed\n    learned\n    next\n    risks\n    edited\n    publishedAt\n  }\n": types.ReadoutEntryFragmentDoc,
    "\n  query Readouts($team: ID, $first: Int!, $after: String) {\n    readouts(team: $team, first: $first, after: $after) {\n      nodes {\n        ...ReadoutEntry\n      }\n      pageInfo {\n        hasNextPage\n        endCursor\n      }\n      totalCount\n    }\n  }\n": types.ReadoutsDocument,
    "\n  query ReadoutTeams {\n    teams {\n      key\n      name\n      inProgress\n    }\n    viewer {\n      team {\n        key\n      }\n    }\n  }\n": types.ReadoutTeamsDocument,
    "\n  query ReadoutOfWeek($team: ID!, $week: Date!) {\n    readout(team: $team, week: $week) {\n      ...ReadoutEntry\n    }\n    teams {\n      key\n      name\n    }\n  }\n": types.ReadoutOfWeekDocument,
    "\n  query ReadoutFocus($team: ID!, $week: Date!) {\n    readout(team: $team, week: $week) {\n      focus {\n        ...BetRow\n        ...BetMeasured\n        leadingMetric {\n          ...MetricMeasure\n        }\n        evidence {\n          asOf\n          absolute {\n            ...EstimateFigures\n          }\n          control {\n            value\n          }\n          treatment {\n            value\n          }\n          counterfactual {\n            observed\n            expected\n          }\n          guardrails {\n            ...GuardrailFigures\n          }\n        }\n      }\n    }\n  }\n": types.ReadoutFocusDocument,
    "\n  query ReadoutFocusChoices($team: ID!) {\n    bets(filter: { team: $team }, orderBy: KEY, first: 100) {\n      nodes {\n        key\n        title\n        status\n      }\n    }\n  }\n": types.ReadoutFocusChoicesDocument,
    "\n  mutation ReadoutDraft($team: ID!, $week: Date!, $overwrite: Boolean!, $revision: Int) {\n    draftReadout(team: $team, week: $week, overwrite: $overwrite, revision: $revision) {\n      ...ReadoutEntry\n    }\n  }\n": types.ReadoutDraftDocument,
    "\n  mutation ReadoutSetFocus($team: ID!, $week: Date!, $bets: [ID!]!, $risks: String, $revision: Int) {\n    setFocus(team: $team, week: $week, bets: $bets, risks: $risks, revision: $revision) {\n      publishedAt\n    }\n  }\n": types.ReadoutSetFocusDocument,
    "\n  mutation ReadoutSave(\n    $id: ID!\n    $shipped: String!\n    $changed: String!\n    $learned: String!\n    $next: String!\n    $risks: String!\n    $publish: Boolean!\n    $revision: Int\n  ) {\n    saveReadout(\n      id: $id\n      shipped: $shipped\n      changed: $changed\n      learned: $learned\n      next: $next\n      risks: $risks\n      publish: $publish\n      revision: $revision\n    ) {\n      id\n    }\n  }\n": types.ReadoutSaveDocument,
    "\n  query RetentionPage(\n    $start: EventMatchInput!\n    $back: EventMatchInput!\n    $range: DateRange!\n    $grain: Grain!\n    $periods: Int!\n  ) {\n    retention(start: $start, back: $back, range: $range, grain: $grain, periods: $periods) {\n      grain\n      cohorts {\n        t\n        label\n        size\n        values\n      }\n      meta {\n        dataThrough\n        elapsedMs\n        sql\n      }\n    }\n  }\n": types.RetentionPageDocument,
    "\n  query SettingsYou {\n    viewer {\n      id\n      name\n      email\n      role\n      canSignIn\n    }\n    sessions {\n      id\n      isCurrent\n      userAgent\n      createdAt\n      lastSeenAt\n    }\n  }\n": types.SettingsYouDocument,
    "\n  mutation SettingsIntroduce($id: ID!, $name: String!, $email: String) {\n    savePerson(id: $id, name: $name, email: $email) {\n      id\n    }\n  }\n": types.SettingsIntroduceDocument,
    "\n  mutation SettingsPassword($password: String!, $current: String) {\n    setPassword(password: $password, current: $current) {\n      id\n    }\n  }\n": types.SettingsPasswordDocument,
    "\n  mutation SettingsEndSession($id: ID!) {\n    endSession(id: $id) {\n      id\n    }\n  }\n": types.SettingsEndSessionDocument,
    "\n  query SettingsAudit($outcome: AuditOutcome, $after: String) {\n    auditLog(outcome: $outcome, first: 50, after: $after) {\n      nodes {\n        id\n        at\n        who\n        action\n        outcome\n        code\n        given\n        before\n        after\n      }\n      pageInfo {\n        hasNextPage\n        endCursor\n      }\n    }\n  }\n": types.SettingsAuditDocument,
    "\n  query SettingsLinks {\n    shareLinks {\n      id\n      page\n      key\n      query\n      createdAt\n      createdBy {\n        name\n      }\n      expiresOn\n      lastUsedAt\n      withdrawnAt\n    }\n  }\n": types.SettingsLinksDocument,
    "\n  mutation SettingsCreateLink($page: SharePage!, $key: ID, $query: String, $expiresOn: Date) {\n    createShareLink(page: $page, key: $key, query: $query, expiresOn: $expiresOn) {\n      url\n    }\n  }\n": types.SettingsCreateLinkDocument,
    "\n  mutation SettingsWithdrawLink($id: ID!) {\n    withdrawShareLink(id: $id) {\n      id\n    }\n  }\n": types.SettingsWithdrawLinkDocument,
    "\n  query SettingsMembers {\n    members {\n      id\n      name\n      email\n      role\n      canSignIn\n    }\n    invitations {\n      id\n      expiresAt\n      member {\n        name\n        email\n      }\n    }\n  }\n": types.SettingsMembersDocument,
    "\n  mutation SettingsInvite($email: String!, $name: String, $role: Role) {\n    inviteMember(email: $email, name: $name, role: $role) {\n      link\n    }\n  }\n": types.SettingsInviteDocument,
    "\n  mutation SettingsWithdraw($id: ID!) {\n    withdrawInvitation(id: $id) {\n      id\n    }\n  }\n": types.SettingsWithdrawDocument,
    "\n  mutation SettingsRole($member: ID!, $role: Role!) {\n    setRole(member: $member, role: $role) {\n      id\n    }\n  }\n": types.SettingsRoleDocument,
    "\n  mutation SettingsRemove($member: ID!) {\n    removeSignIn(member: $member) {\n      id\n    }\n  }\n": types.SettingsRemoveDocument,
    "\n  query SettingsTeams {\n    teams {\n      key\n      revision\n      name\n      wipLimit\n      inProgress\n    }\n    members {\n      id\n      revision\n      name\n      team {\n        key\n      }\n    }\n  }\n": types.SettingsTeamsDocument,
    "\n  mutation SettingsSaveTeam($key: ID!, $name: String!, $wipLimit: Int!, $revision: Int!) {\n    saveTeam(key: $key, name: $name, wipLimit: $wipLimit, revision: $revision) {\n      key\n    }\n  }\n": types.SettingsSaveTeamDocument,
    "\n  mutation SettingsMovePerson($id: ID!, $name: String!, $team: ID, $revision: Int!) {\n    savePerson(id: $id, name: $name, team: $team, revision: $revision) {\n      id\n    }\n  }\n": types.SettingsMovePersonDocument,
    "\n  query SettingsTokens {\n    apiTokens {\n      id\n      name\n      scopes\n      owner {\n        name\n      }\n      createdAt\n      expiresAt\n      lastUsedAt\n    }\n  }\n": types.SettingsTokensDocument,
    "\n  mutation SettingsCreateToken($name: String!, $scopes: [TokenScope!]!, $expiresOn: Date) {\n    createApiToken(name: $name, scopes: $scopes, expiresOn: $expiresOn) {\n      secret\n    }\n  }\n": types.SettingsCreateTokenDocument,
    "\n  mutation SettingsRevokeToken($id: ID!) {\n    revokeApiToken(id: $id) {\n      id\n    }\n  }\n": types.SettingsRevokeTokenDocument,
    "\n  query SettingsWorkspace {\n    workspace {\n      revision\n      name\n      timeZone\n      weekStartsOn\n      fiscalYearStartMonth\n      currency\n    }\n  }\n": types.SettingsWorkspaceDocument,
    "\n  mutation SettingsSaveWorkspace(\n    $name: String\n    $timeZone: TimeZone\n    $weekStartsOn: Int\n    $fiscalYearStartMonth: Int\n    $currency: String\n    $revision: Int\n  ) {\n    saveWorkspace(\n      name: $name\n      timeZone: $timeZone\n      weekStartsOn: $weekStartsOn\n      fiscalYearStartMonth: $fiscalYearStartMonth\n      currency: $currency\n      revision: $revision\n    ) {\n      revision\n    }\n  }\n": types.SettingsSaveWorkspaceDocument,
    "\n  query SignInOptions {\n    signInOptions {\n      oidc\n    }\n  }\n": types.SignInOptionsDocument,
    "\n  mutation SignIn($email: String!, $password: String!) {\n    signIn(email: $email, password: $password) {\n      role\n    }\n  }\n": types.SignInDocument,
    "\n  mutation SignOut {\n    signOut\n  }\n": types.SignOutDocument,
};

/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query EventChoices {\n    eventNames(first: 100) {\n      name\n      count\n      properties\n    }\n    dimensions {\n      key\n      kind\n      numeric\n    }\n  }\n"): typeof import('./graphql.ts').EventChoicesDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query DimensionValues($key: String!) {\n    dimensions(search: $key) {\n      key\n      values(first: 50)\n    }\n  }\n"): typeof import('./graphql.ts').DimensionValuesDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query InvitationFor($token: String!) {\n    invitation(token: $token) {\n      name\n      email\n      expiresAt\n    }\n  }\n"): typeof import('./graphql.ts').InvitationForDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation AcceptInvitation($token: String!, $password: String!, $name: String, $email: String) {\n    acceptInvitation(token: $token, password: $password, name: $name, email: $email) {\n      role\n    }\n  }\n"): typeof import('./graphql.ts').AcceptInvitationDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment SeriesColumns on Series {\n    t\n    label\n    value\n    n\n    compareValue\n    total\n    compareTotal\n    partialFrom\n    dataThrough\n  }\n"): typeof import('./graphql.ts').SeriesColumnsFragmentDoc;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment MetricMeasure on Metric {\n    key\n    name\n    unit\n    currency\n    goodDirection\n  }\n"): typeof import('./graphql.ts').MetricMeasureFragmentDoc;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment MetricFigures on Metric {\n    ...MetricMeasure\n    stage\n    kind\n    latest(grain: WEEK) {\n      t\n      label\n      value\n      previous\n      change\n      good\n      usual {\n        lower\n        upper\n      }\n    }\n    series(range: $range, grain: WEEK) {\n      ...SeriesColumns\n    }\n  }\n"): typeof import('./graphql.ts').MetricFiguresFragmentDoc;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment BetRow on Bet {\n    key\n    title\n    status\n    launchBy\n    launchedOn\n    reviewOn\n    windowDays\n    retrospective\n    owner {\n      name\n    }\n    team {\n      key\n      name\n    }\n    quarter {\n      key\n      isCurrent\n    }\n    leadingMetric {\n      key\n      name\n    }\n    prediction {\n      lift\n      low\n      high\n    }\n    verdict {\n      kind\n      step\n    }\n  }\n"): typeof import('./graphql.ts').BetRowFragmentDoc;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment EstimateFigures on Estimate {\n    value\n    lower\n    upper\n  }\n"): typeof import('./graphql.ts').EstimateFiguresFragmentDoc;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment GuardrailFigures on GuardrailReading {\n    metric {\n      ...MetricMeasure\n    }\n    margin\n    state\n    effect {\n      ...EstimateFigures\n    }\n    since\n  }\n"): typeof import('./graphql.ts').GuardrailFiguresFragmentDoc;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment BetMeasured on Bet {\n    key\n    draftVerdict {\n      kind\n    }\n    evidence {\n      grade\n      relative {\n        ...EstimateFigures\n      }\n      anytime {\n        lower\n        upper\n      }\n    }\n    plan {\n      experiment {\n        reading\n      }\n    }\n    leadingMetric {\n      goodDirection\n    }\n  }\n"): typeof import('./graphql.ts').BetMeasuredFragmentDoc;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query Palette($search: String!) {\n    bets(filter: { search: $search }, orderBy: KEY, first: 6) {\n      nodes {\n        key\n        title\n      }\n    }\n    metrics(search: $search, first: 6) {\n      nodes {\n        key\n        name\n      }\n    }\n    decisions(search: $search, first: 4) {\n      nodes {\n        id\n        title\n      }\n    }\n  }\n"): typeof import('./graphql.ts').PaletteDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query ShellWorkspace {\n    workspace {\n      name\n      timeZone\n      weekStartsOn\n      fiscalYearStartMonth\n      currency\n      demo\n      firstEventAt\n      dataThrough\n    }\n    access {\n      mode\n      role\n      member {\n        name\n      }\n    }\n  }\n"): typeof import('./graphql.ts').ShellWorkspaceDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query ShellBetsInProgress {\n    bets(filter: { status: [COMMITTED, LIVE, VERDICT_DUE] }, first: 1) {\n      totalCount\n    }\n  }\n"): typeof import('./graphql.ts').ShellBetsInProgressDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query OverviewStages {\n    metrics(first: 100) {\n      nodes {\n        key\n        stage\n        bets(first: 1) {\n          totalCount\n        }\n      }\n      totalCount\n    }\n  }\n"): typeof import('./graphql.ts').OverviewStagesDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query OverviewTile($key: ID!, $range: DateRange!) {\n    metric(key: $key) {\n      ...MetricFigures\n    }\n  }\n"): typeof import('./graphql.ts').OverviewTileDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query OverviewTeams {\n    teams {\n      key\n      name\n      inProgress\n      wipLimit\n    }\n  }\n"): typeof import('./graphql.ts').OverviewTeamsDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query OverviewBets {\n    quarter {\n      key\n      bets {\n        ...BetRow\n      }\n    }\n  }\n"): typeof import('./graphql.ts').OverviewBetsDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query OverviewOutcome {\n    quarter {\n      outcome {\n        verdicts {\n          kind\n          count\n        }\n      }\n    }\n  }\n"): typeof import('./graphql.ts').OverviewOutcomeDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query OverviewEvidence($team: ID) {\n    bets(filter: { status: [LIVE, VERDICT_DUE], team: $team }, first: 100) {\n      nodes {\n        ...BetMeasured\n        title\n        status\n        reviewOn\n        guardrails {\n          reading {\n            ...GuardrailFigures\n          }\n        }\n      }\n    }\n  }\n"): typeof import('./graphql.ts').OverviewEvidenceDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query OverviewChanges($since: Date!, $until: Date, $team: ID) {\n    changes(since: $since, until: $until, team: $team) {\n      at\n      kind\n      text\n      bet {\n        key\n      }\n      metric {\n        key\n      }\n      decision {\n        id\n      }\n    }\n  }\n"): typeof import('./graphql.ts').OverviewChangesDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query OverviewReadouts($team: ID, $from: Date!) {\n    readouts(team: $team, from: $from, first: 100) {\n      nodes {\n        week\n        team {\n          key\n        }\n        publishedAt\n      }\n    }\n  }\n"): typeof import('./graphql.ts').OverviewReadoutsDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query OverviewSteps {\n    bets(first: 1) {\n      totalCount\n    }\n  }\n"): typeof import('./graphql.ts').OverviewStepsDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query BetsOpen($filter: BetFilter!) {\n    bets(filter: $filter, orderBy: REVIEW_ON, first: 100) {\n      nodes {\n        ...BetRow\n      }\n      totalCount\n    }\n  }\n"): typeof import('./graphql.ts').BetsOpenDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query BetsMeasured($filter: BetFilter!, $first: Int!) {\n    bets(filter: $filter, orderBy: LAUNCHED_ON, first: $first) {\n      nodes {\n        ...BetMeasured\n      }\n    }\n  }\n"): typeof import('./graphql.ts').BetsMeasuredDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query BetsDrafts($filter: BetFilter!) {\n    bets(filter: $filter, orderBy: PRIORITY, first: 100) {\n      nodes {\n        ...BetRow\n        reach\n        effortWeeks\n      }\n      totalCount\n    }\n  }\n"): typeof import('./graphql.ts').BetsDraftsDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query BetsEnded($filter: BetFilter!, $orderBy: BetOrder!, $first: Int!) {\n    bets(filter: $filter, orderBy: $orderBy, first: $first) {\n      nodes {\n        ...BetRow\n        dropReason\n      }\n      totalCount\n    }\n  }\n"): typeof import('./graphql.ts').BetsEndedDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query BetsChoices {\n    teams {\n      key\n      name\n      inProgress\n      wipLimit\n      usuallyFinishes\n    }\n    members {\n      id\n      name\n    }\n  }\n"): typeof import('./graphql.ts').BetsChoicesDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query BetsQuarters {\n    quarters {\n      key\n    }\n  }\n"): typeof import('./graphql.ts').BetsQuartersDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query AmendedBet($key: ID!) {\n    bet(key: $key) {\n      ...BetFormFields\n    }\n  }\n"): typeof import('./graphql.ts').AmendedBetDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation AmendBet($key: ID!, $input: BetInput!, $reason: String!, $revision: Int) {\n    amendBet(key: $key, input: $input, reason: $reason, revision: $revision) {\n      key\n    }\n  }\n"): typeof import('./graphql.ts').AmendBetDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query BetPage($key: ID!) {\n    bet(key: $key) {\n      ...BetRow\n      revision\n      problem\n      statement\n      theme {\n        id\n        title\n      }\n      hypothesis {\n        change\n        audience\n        because\n        segment {\n          dimension\n          op\n          values\n        }\n      }\n      leadingMetric {\n        ...MetricMeasure\n        dataThrough\n      }\n      leadingMetricVersion\n      prediction {\n        lift\n        low\n        high\n        confidence\n      }\n      baseline\n      predictedLevel\n      guardrails {\n        metric {\n          ...MetricMeasure\n        }\n        metricVersion\n        margin\n      }\n      alsoWatch {\n        key\n        name\n      }\n      plan {\n        kind\n        experiment {\n          control\n          treatment\n          expectedShare\n          reading\n          baselineDays\n        }\n        rollout {\n          controls {\n            key\n            name\n          }\n          baselineDays\n        }\n      }\n      committedAt\n      effortWeeks\n      risks\n      ask\n      overrideReason\n      dropReason\n      droppedAt\n    }\n  }\n"): typeof import('./graphql.ts').BetPageDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query BetRecord($key: ID!) {\n    bet(key: $key) {\n      seal\n      sealed\n      amendments {\n        at\n        by {\n          name\n        }\n        reason\n        field\n        before\n        after\n      }\n      verdict {\n        kind\n        draft\n        step\n        by {\n          name\n        }\n        at\n        reason\n        stoppedEarly\n        learned\n        next\n      }\n      remeasurements {\n        dueOn\n        asOf\n        held\n        relative {\n          ...EstimateFigures\n        }\n      }\n    }\n    members {\n      id\n      name\n    }\n  }\n"): typeof import('./graphql.ts').BetRecordDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query BetOutlook($key: ID!) {\n    bet(key: $key) {\n      reach\n      priority\n      baseRate {\n        ...BaseRateFigures\n      }\n    }\n  }\n"): typeof import('./graphql.ts').BetOutlookDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query BetDecisions($key: ID!) {\n    bet(key: $key) {\n      decisions {\n        id\n        status\n        title\n        on\n        chosen\n        why\n        reviewOn\n        owner {\n          name\n        }\n      }\n    }\n  }\n"): typeof import('./graphql.ts').BetDecisionsDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query BetDraftTerms($key: ID!) {\n    bet(key: $key) {\n      ...BetFormFields\n    }\n  }\n"): typeof import('./graphql.ts').BetDraftTermsDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query BetMetricSeries($metric: ID!, $range: DateRange!, $grain: Grain!, $where: [SegmentFilter!]!) {\n    series(metrics: [$metric], range: $range, grain: $grain, where: $where) {\n      series {\n        ...SeriesColumns\n      }\n    }\n  }\n"): typeof import('./graphql.ts').BetMetricSeriesDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query BetEvidence($key: ID!) {\n    bet(key: $key) {\n      draftVerdict {\n        kind\n        rule\n        reasons\n      }\n      evidence {\n        asOf\n        grade\n        metricVersion\n        relative {\n          ...EstimateFigures\n        }\n        absolute {\n          ...EstimateFigures\n        }\n        anytime {\n          lower\n          upper\n        }\n        control {\n          variant\n          subjects\n          value\n        }\n        treatment {\n          variant\n          subjects\n          value\n        }\n        counterfactual {\n          t\n          observed\n          expected\n          lower\n          upper\n        }\n        guardrails {\n          ...GuardrailFigures\n        }\n        alsoWatch {\n          metric {\n            ...MetricMeasure\n          }\n          effect {\n            ...EstimateFigures\n          }\n        }\n        warnings {\n          code\n          text\n        }\n        daysLeft\n      }\n      evidenceHistory(last: 400) {\n        asOf\n        relative {\n          ...EstimateFigures\n        }\n        anytime {\n          lower\n          upper\n        }\n      }\n    }\n  }\n"): typeof import('./graphql.ts').BetEvidenceDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation BetEvaluate($key: ID!) {\n    evaluateBet(key: $key) {\n      key\n    }\n  }\n"): typeof import('./graphql.ts').BetEvaluateDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation BetCommit($key: ID!, $overrideReason: String, $revision: Int) {\n    commitBet(key: $key, overrideReason: $overrideReason, revision: $revision) {\n      key\n    }\n  }\n"): typeof import('./graphql.ts').BetCommitDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation BetLaunch($key: ID!, $on: Date!, $revision: Int) {\n    launchBet(key: $key, on: $on, revision: $revision) {\n      key\n    }\n  }\n"): typeof import('./graphql.ts').BetLaunchDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation BetDrop($key: ID!, $reason: String!, $revision: Int) {\n    dropBet(key: $key, reason: $reason, revision: $revision) {\n      key\n    }\n  }\n"): typeof import('./graphql.ts').BetDropDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation BetDecide(\n    $key: ID!\n    $kind: VerdictKind!\n    $step: NextStep!\n    $learned: String!\n    $next: String!\n    $reason: String\n    $revision: Int\n  ) {\n    decideBet(\n      key: $key\n      kind: $kind\n      step: $step\n      learned: $learned\n      next: $next\n      reason: $reason\n      revision: $revision\n    ) {\n      key\n    }\n  }\n"): typeof import('./graphql.ts').BetDecideDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query EditedBet($key: ID!) {\n    bet(key: $key) {\n      ...BetFormFields\n    }\n  }\n"): typeof import('./graphql.ts').EditedBetDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation EditBetUpdate($key: ID!, $input: BetInput!, $revision: Int) {\n    updateBet(key: $key, input: $input, revision: $revision) {\n      key\n      revision\n    }\n  }\n"): typeof import('./graphql.ts').EditBetUpdateDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query SealedBet($key: ID!) {\n    bet(key: $key) {\n      key\n      sealed\n    }\n  }\n"): typeof import('./graphql.ts').SealedBetDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment BaseRateFigures on BaseRate {\n    scope\n    bets\n    medianLift\n    bestLift\n    hitRate\n  }\n"): typeof import('./graphql.ts').BaseRateFiguresFragmentDoc;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment BetFormFields on Bet {\n    key\n    revision\n    status\n    title\n    problem\n    team {\n      key\n    }\n    quarter {\n      key\n    }\n    theme {\n      id\n    }\n    owner {\n      id\n    }\n    hypothesis {\n      change\n      audience\n      because\n      segment {\n        dimension\n        op\n        values\n      }\n    }\n    leadingMetric {\n      key\n    }\n    prediction {\n      lift\n      low\n      high\n      confidence\n    }\n    guardrails {\n      metric {\n        key\n      }\n      margin\n    }\n    alsoWatch {\n      key\n    }\n    plan {\n      kind\n      experiment {\n        exposure {\n          event\n          where {\n            dimension\n            op\n            values\n          }\n        }\n        variantProperty\n        control\n        treatment\n        expectedShare\n        reading\n        baselineDays\n      }\n      rollout {\n        controls {\n          key\n        }\n        baselineDays\n      }\n    }\n    windowDays\n    launchBy\n    reviewOn\n    effortWeeks\n    risks\n    ask\n  }\n"): typeof import('./graphql.ts').BetFormFieldsFragmentDoc;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query BetFormChoices {\n    metrics(first: 100) {\n      nodes {\n        ...MetricMeasure\n        stage\n      }\n    }\n    teams {\n      key\n      name\n      wipLimit\n      inProgress\n    }\n    members {\n      id\n      name\n    }\n    viewer {\n      id\n      team {\n        key\n      }\n    }\n  }\n"): typeof import('./graphql.ts').BetFormChoicesDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query BetFormQuarters {\n    quarters {\n      key\n      isCurrent\n      themes {\n        id\n        title\n      }\n    }\n  }\n"): typeof import('./graphql.ts').BetFormQuartersDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query BetFormCheck($input: BetInput!) {\n    checkBet(input: $input) {\n      statement\n      problems {\n        code\n        field\n        severity\n        message\n      }\n      baseRate {\n        ...BaseRateFigures\n      }\n      baseline\n      predictedLevel\n      reach\n      detectableLift\n      daysNeeded\n      guardrails {\n        metric {\n          key\n        }\n        detectableMargin\n      }\n    }\n  }\n"): typeof import('./graphql.ts').BetFormCheckDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation BetFormLock($key: ID!, $revision: Int) {\n    commitBet(key: $key, revision: $revision) {\n      key\n    }\n  }\n"): typeof import('./graphql.ts').BetFormLockDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation NewBetDraft($input: BetInput!) {\n    draftBet(input: $input) {\n      key\n      revision\n    }\n  }\n"): typeof import('./graphql.ts').NewBetDraftDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query DataImports {\n    imports(first: 50) {\n      nodes {\n        id\n        kind\n        status\n        fileName\n        metric {\n          key\n          name\n        }\n        startedAt\n        finishedAt\n        by {\n          name\n        }\n        stored\n        duplicates\n        rejected\n      }\n      totalCount\n    }\n  }\n"): typeof import('./graphql.ts').DataImportsDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query DataRefreshStatus {\n    refreshStatus {\n      isRunning\n      metricsDone\n      metrics\n      failure\n    }\n  }\n"): typeof import('./graphql.ts').DataRefreshStatusDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query DataImportedMetrics {\n    metrics(first: 100) {\n      nodes {\n        key\n        name\n        kind\n      }\n    }\n  }\n"): typeof import('./graphql.ts').DataImportedMetricsDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation DataUndoImport($id: ID!) {\n    undoImport(id: $id) {\n      id\n      fileName\n    }\n  }\n"): typeof import('./graphql.ts').DataUndoImportDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment DecisionEntry on Decision {\n    id\n    revision\n    status\n    title\n    on\n    owner {\n      id\n      name\n    }\n    context\n    options\n    chosen\n    why\n    risks\n    ask\n    reviewOn\n    reviewNote\n    bet {\n      key\n      title\n    }\n    supersedes {\n      id\n      title\n    }\n    positions {\n      by {\n        id\n        name\n      }\n      agrees\n      comment\n      at\n    }\n  }\n"): typeof import('./graphql.ts').DecisionEntryFragmentDoc;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query DecisionOfId($id: ID!) {\n    decision(id: $id) {\n      ...DecisionEntry\n    }\n  }\n"): typeof import('./graphql.ts').DecisionOfIdDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query Decisions(\n    $bet: ID\n    $search: String\n    $from: Date\n    $to: Date\n    $reviewDueBefore: Date\n    $first: Int!\n    $after: String\n  ) {\n    decisions(\n      bet: $bet\n      search: $search\n      from: $from\n      to: $to\n      reviewDueBefore: $reviewDueBefore\n      first: $first\n      after: $after\n    ) {\n      nodes {\n        ...DecisionEntry\n      }\n      pageInfo {\n        hasNextPage\n        endCursor\n      }\n      totalCount\n    }\n  }\n"): typeof import('./graphql.ts').DecisionsDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query DecisionChoices {\n    members {\n      id\n      name\n    }\n    viewer {\n      id\n    }\n    bets(orderBy: KEY, first: 100) {\n      nodes {\n        key\n        title\n      }\n    }\n    decisions(first: 100) {\n      nodes {\n        id\n        title\n        on\n        status\n      }\n    }\n  }\n"): typeof import('./graphql.ts').DecisionChoicesDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation DecisionLog($id: ID, $input: DecisionInput!, $revision: Int) {\n    logDecision(id: $id, input: $input, revision: $revision) {\n      id\n    }\n  }\n"): typeof import('./graphql.ts').DecisionLogDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation DecisionPropose($input: DecisionInput!) {\n    proposeDecision(input: $input) {\n      id\n    }\n  }\n"): typeof import('./graphql.ts').DecisionProposeDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation DecisionTakePosition($decision: ID!, $agrees: Boolean!, $comment: String!) {\n    takePosition(decision: $decision, agrees: $agrees, comment: $comment) {\n      id\n    }\n  }\n"): typeof import('./graphql.ts').DecisionTakePositionDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation DecisionReview($id: ID!, $stands: Boolean!, $note: String!, $revision: Int) {\n    reviewDecision(id: $id, stands: $stands, note: $note, revision: $revision) {\n      id\n    }\n  }\n"): typeof import('./graphql.ts').DecisionReviewDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation DemoRemove {\n    removeDemo {\n      demo\n    }\n  }\n"): typeof import('./graphql.ts').DemoRemoveDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query FunnelPage($steps: [EventMatchInput!]!, $range: DateRange!, $withinDays: Float!, $groupBy: [ID!]!) {\n    funnel(steps: $steps, range: $range, withinDays: $withinDays, groupBy: $groupBy) {\n      steps {\n        name\n        entered\n        share\n        fromPrevious\n        medianSeconds\n      }\n      segments {\n        segment {\n          dimension\n          value\n        }\n        steps {\n          name\n          entered\n          share\n          fromPrevious\n          medianSeconds\n        }\n      }\n      meta {\n        dataThrough\n        elapsedMs\n        sql\n      }\n    }\n  }\n"): typeof import('./graphql.ts').FunnelPageDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query Catalogue($search: String, $includeArchived: Boolean!) {\n    metrics(search: $search, includeArchived: $includeArchived, first: 100) {\n      nodes {\n        key\n        name\n        stage\n        kind\n        dataThrough\n        archived\n        owner {\n          name\n        }\n        bets(first: 1) {\n          totalCount\n        }\n      }\n      totalCount\n    }\n  }\n"): typeof import('./graphql.ts').CatalogueDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query CatalogueFigures($stage: Stage, $search: String, $includeArchived: Boolean!, $range: DateRange!) {\n    metrics(stage: $stage, search: $search, includeArchived: $includeArchived, first: 100) {\n      nodes {\n        ...MetricFigures\n        warnings {\n          code\n          text\n        }\n      }\n    }\n  }\n"): typeof import('./graphql.ts').CatalogueFiguresDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query ExplorerMetric($key: ID!) {\n    metric(key: $key) {\n      ...MetricMeasure\n      description\n      stage\n      kind\n      owner {\n        name\n      }\n      definition\n      definitionText\n      version\n      versions {\n        version\n        from\n        by {\n          name\n        }\n        definitionText\n      }\n      lint\n      warnings {\n        code\n        text\n      }\n      dataThrough\n      archived\n      drives {\n        key\n        name\n      }\n      bets(first: 20) {\n        nodes {\n          ...BetRow\n        }\n        totalCount\n      }\n    }\n  }\n"): typeof import('./graphql.ts').ExplorerMetricDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query ExplorerSeries(\n    $key: ID!\n    $range: DateRange!\n    $grain: Grain!\n    $where: [SegmentFilter!]!\n    $compare: Compare\n  ) {\n    series(metrics: [$key], range: $range, grain: $grain, where: $where, compare: $compare) {\n      series {\n        ...SeriesColumns\n        lower\n        upper\n      }\n      warnings {\n        code\n        text\n      }\n      meta {\n        elapsedMs\n        rowsRead\n        cached\n        sql\n      }\n    }\n  }\n"): typeof import('./graphql.ts').ExplorerSeriesDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query EditedMetric($key: ID!) {\n    metric(key: $key) {\n      ...MetricFormFields\n    }\n  }\n"): typeof import('./graphql.ts').EditedMetricDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation EditMetricSave($input: MetricInput!, $revision: Int) {\n    saveMetric(input: $input, revision: $revision) {\n      key\n    }\n  }\n"): typeof import('./graphql.ts').EditMetricSaveDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation EditMetricArchive($key: ID!, $revision: Int) {\n    archiveMetric(key: $key, revision: $revision) {\n      key\n    }\n  }\n"): typeof import('./graphql.ts').EditMetricArchiveDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query ExplorerDimensions {\n    dimensions {\n      key\n      kind\n      numeric\n      coverage\n    }\n  }\n"): typeof import('./graphql.ts').ExplorerDimensionsDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query ExplorerBreakdown(\n    $key: ID!\n    $range: DateRange!\n    $by: ID!\n    $where: [SegmentFilter!]!\n    $compare: Compare\n  ) {\n    series(\n      metrics: [$key]\n      range: $range\n      grain: MONTH\n      groupBy: [$by]\n      where: $where\n      compare: $compare\n      topN: 8\n    ) {\n      series {\n        segment {\n          dimension\n          value\n        }\n        isOther\n        n\n        total\n        compareTotal\n      }\n    }\n  }\n"): typeof import('./graphql.ts').ExplorerBreakdownDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query ExplorerLines($key: ID!, $range: DateRange!, $grain: Grain!, $by: ID!, $where: [SegmentFilter!]!) {\n    series(metrics: [$key], range: $range, grain: $grain, groupBy: [$by], where: $where, topN: 5) {\n      series {\n        segment {\n          dimension\n          value\n        }\n        isOther\n        value\n      }\n    }\n  }\n"): typeof import('./graphql.ts').ExplorerLinesDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query ExplorerAnnotations($key: ID!, $range: DateRange!) {\n    metric(key: $key) {\n      notes(range: $range) {\n        id\n        from\n        to\n        text\n        by {\n          name\n        }\n        metrics {\n          key\n        }\n      }\n    }\n  }\n"): typeof import('./graphql.ts').ExplorerAnnotationsDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query ExplorerUsualMove($key: ID!, $grain: Grain!) {\n    metric(key: $key) {\n      latest(grain: $grain) {\n        label\n        usual {\n          lower\n          upper\n        }\n      }\n    }\n  }\n"): typeof import('./graphql.ts').ExplorerUsualMoveDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query ExplorerTargets($key: ID!) {\n    metric(key: $key) {\n      targets {\n        id\n        value\n        by\n        current\n        onTrack\n        where {\n          dimension\n          op\n          values\n        }\n      }\n    }\n  }\n"): typeof import('./graphql.ts').ExplorerTargetsDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query ExplorerSubjects(\n    $key: ID!\n    $range: DateRange!\n    $where: [SegmentFilter!]!\n    $reached: Boolean\n    $after: String\n  ) {\n    subjects(metric: $key, range: $range, where: $where, reached: $reached, first: 10, after: $after) {\n      nodes {\n        id\n        at\n        reached\n      }\n      pageInfo {\n        hasNextPage\n        endCursor\n      }\n      totalCount\n    }\n  }\n"): typeof import('./graphql.ts').ExplorerSubjectsDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation ExplorerAddNote($from: Date!, $to: Date, $text: String!, $metrics: [ID!]!) {\n    addNote(from: $from, to: $to, text: $text, metrics: $metrics) {\n      id\n    }\n  }\n"): typeof import('./graphql.ts').ExplorerAddNoteDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation ExplorerSaveTarget($input: TargetInput!) {\n    saveTarget(input: $input) {\n      id\n    }\n  }\n"): typeof import('./graphql.ts').ExplorerSaveTargetDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment MetricFormFields on Metric {\n    key\n    name\n    description\n    stage\n    kind\n    unit\n    currency\n    goodDirection\n    owner {\n      id\n    }\n    definition\n    version\n    revision\n    archived\n    drives {\n      key\n    }\n  }\n"): typeof import('./graphql.ts').MetricFormFieldsFragmentDoc;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query MetricFormChoices {\n    members {\n      id\n      name\n    }\n    metrics(first: 100) {\n      nodes {\n        key\n        name\n        unit\n      }\n    }\n  }\n"): typeof import('./graphql.ts').MetricFormChoicesDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query MetricPreviewOf($definition: MetricDefinitionInput!, $range: DateRange!) {\n    previewMetric(definition: $definition, range: $range, grain: DAY) {\n      kind\n      definitionText\n      lint\n      warnings {\n        code\n        text\n      }\n      series {\n        ...SeriesColumns\n      }\n      meta {\n        elapsedMs\n      }\n    }\n  }\n"): typeof import('./graphql.ts').MetricPreviewOfDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query NewMetricTakenKey($key: ID!) {\n    metric(key: $key) {\n      name\n    }\n  }\n"): typeof import('./graphql.ts').NewMetricTakenKeyDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation NewMetricSave($input: MetricInput!) {\n    saveMetric(input: $input) {\n      key\n    }\n  }\n"): typeof import('./graphql.ts').NewMetricSaveDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query StarterCatalogue {\n    starterMetrics {\n      key\n      name\n      stage\n      needs\n    }\n  }\n"): typeof import('./graphql.ts').StarterCatalogueDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query StarterPresentMetrics {\n    metrics(first: 100) {\n      nodes {\n        key\n        name\n        kind\n      }\n    }\n  }\n"): typeof import('./graphql.ts').StarterPresentMetricsDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation AdoptStarter($moments: [MomentInput!]!, $spend: ID) {\n    adoptStarter(moments: $moments, spend: $spend) {\n      key\n    }\n  }\n"): typeof import('./graphql.ts').AdoptStarterDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query QuarterHead($key: ID!) {\n    quarter(key: $key) {\n      key\n      from\n      to\n      isCurrent\n    }\n  }\n"): typeof import('./graphql.ts').QuarterHeadDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query QuarterBets($key: ID!) {\n    quarter(key: $key) {\n      bets {\n        ...BetRow\n        dropReason\n      }\n    }\n  }\n"): typeof import('./graphql.ts').QuarterBetsDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query QuarterEvidence($key: ID!) {\n    quarter(key: $key) {\n      bets {\n        ...BetMeasured\n        verdict {\n          draft\n        }\n        remeasurements {\n          dueOn\n          asOf\n          held\n          relative {\n            ...EstimateFigures\n          }\n        }\n      }\n    }\n  }\n"): typeof import('./graphql.ts').QuarterEvidenceDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query QuarterOutcome($key: ID!) {\n    quarter(key: $key) {\n      outcome {\n        shipped\n        decided\n        overdue\n        dropped\n        retrospective\n        medianDaysOverdue\n        verdicts {\n          kind\n          count\n        }\n        guardrailBreaches {\n          bet {\n            key\n            title\n            owner {\n              name\n            }\n            verdict {\n              step\n            }\n            guardrails {\n              margin\n              metric {\n                key\n              }\n            }\n          }\n          metric {\n            ...MetricMeasure\n          }\n          effect {\n            ...EstimateFigures\n          }\n        }\n      }\n    }\n  }\n"): typeof import('./graphql.ts').QuarterOutcomeDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query QuarterLedgers($key: ID!) {\n    quarter(key: $key) {\n      outcome {\n        headline\n        ledgers {\n          metric {\n            ...MetricMeasure\n            kind\n            definition\n          }\n          start\n          end\n          unexplained\n          contributions {\n            bet {\n              key\n              title\n              status\n              reviewOn\n            }\n            predicted\n            measured {\n              ...EstimateFigures\n            }\n            grade\n            shrunk\n            amount\n            jointWith {\n              key\n            }\n          }\n        }\n      }\n    }\n  }\n"): typeof import('./graphql.ts').QuarterLedgersDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query QuarterCalibration {\n    calibration {\n      bets\n      hitRate {\n        ...EstimateFigures\n      }\n      bins {\n        from\n        to\n        stated\n        observed\n        bets\n      }\n      text\n    }\n  }\n"): typeof import('./graphql.ts').QuarterCalibrationDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query QuarterThemes($key: ID!) {\n    quarter(key: $key) {\n      themes {\n        id\n        revision\n        title\n        narrative\n        outcome {\n          value\n          by\n          current\n          onTrack\n          metric {\n            ...MetricMeasure\n          }\n          where {\n            dimension\n            op\n            values\n          }\n        }\n        bets {\n          key\n          title\n        }\n      }\n    }\n  }\n"): typeof import('./graphql.ts').QuarterThemesDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query QuarterThemeWeeks($metric: ID!, $range: DateRange!, $where: [SegmentFilter!]!) {\n    series(metrics: [$metric], range: $range, grain: WEEK, where: $where) {\n      series {\n        value\n        partialFrom\n      }\n    }\n  }\n"): typeof import('./graphql.ts').QuarterThemeWeeksDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query QuarterNotNow($key: ID!) {\n    quarter(key: $key) {\n      notNow {\n        id\n        revision\n        title\n        why\n        reopenWhen\n        triggered\n      }\n    }\n  }\n"): typeof import('./graphql.ts').QuarterNotNowDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query QuarterReopenMetric($key: ID!) {\n    metric(key: $key) {\n      ...MetricMeasure\n      latest(grain: WEEK) {\n        value\n      }\n    }\n  }\n"): typeof import('./graphql.ts').QuarterReopenMetricDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query QuarterMetricChoices {\n    metrics(first: 100) {\n      nodes {\n        key\n        name\n        stage\n        unit\n      }\n    }\n  }\n"): typeof import('./graphql.ts').QuarterMetricChoicesDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation QuarterSaveTheme(\n    $id: ID\n    $quarter: ID!\n    $title: String!\n    $narrative: String!\n    $outcome: TargetInput\n    $revision: Int\n  ) {\n    saveTheme(\n      id: $id\n      quarter: $quarter\n      title: $title\n      narrative: $narrative\n      outcome: $outcome\n      revision: $revision\n    ) {\n      id\n    }\n  }\n"): typeof import('./graphql.ts').QuarterSaveThemeDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation QuarterSaveNotNow(\n    $id: ID\n    $quarter: ID!\n    $title: String!\n    $why: String!\n    $reopenWhen: String\n    $revision: Int\n  ) {\n    saveNotNow(\n      id: $id\n      quarter: $quarter\n      title: $title\n      why: $why\n      reopenWhen: $reopenWhen\n      revision: $revision\n    ) {\n      id\n    }\n  }\n"): typeof import('./graphql.ts').QuarterSaveNotNowDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation QuarterRemoveNotNow($id: ID!, $reason: String!, $revision: Int) {\n    removeNotNow(id: $id, reason: $reason, revision: $revision) {\n      id\n    }\n  }\n"): typeof import('./graphql.ts').QuarterRemoveNotNowDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment ReadoutEntry on Readout {\n    id\n    revision\n    week\n    team {\n      key\n      name\n    }\n    focus {\n      key\n      title\n    }\n    shipped\n    changed\n    learned\n    next\n    risks\n    edited\n    publishedAt\n  }\n"): typeof import('./graphql.ts').ReadoutEntryFragmentDoc;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query Readouts($team: ID, $first: Int!, $after: String) {\n    readouts(team: $team, first: $first, after: $after) {\n      nodes {\n        ...ReadoutEntry\n      }\n      pageInfo {\n        hasNextPage\n        endCursor\n      }\n      totalCount\n    }\n  }\n"): typeof import('./graphql.ts').ReadoutsDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query ReadoutTeams {\n    teams {\n      key\n      name\n      inProgress\n    }\n    viewer {\n      team {\n        key\n      }\n    }\n  }\n"): typeof import('./graphql.ts').ReadoutTeamsDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query ReadoutOfWeek($team: ID!, $week: Date!) {\n    readout(team: $team, week: $week) {\n      ...ReadoutEntry\n    }\n    teams {\n      key\n      name\n    }\n  }\n"): typeof import('./graphql.ts').ReadoutOfWeekDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query ReadoutFocus($team: ID!, $week: Date!) {\n    readout(team: $team, week: $week) {\n      focus {\n        ...BetRow\n        ...BetMeasured\n        leadingMetric {\n          ...MetricMeasure\n        }\n        evidence {\n          asOf\n          absolute {\n            ...EstimateFigures\n          }\n          control {\n            value\n          }\n          treatment {\n            value\n          }\n          counterfactual {\n            observed\n            expected\n          }\n          guardrails {\n            ...GuardrailFigures\n          }\n        }\n      }\n    }\n  }\n"): typeof import('./graphql.ts').ReadoutFocusDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query ReadoutFocusChoices($team: ID!) {\n    bets(filter: { team: $team }, orderBy: KEY, first: 100) {\n      nodes {\n        key\n        title\n        status\n      }\n    }\n  }\n"): typeof import('./graphql.ts').ReadoutFocusChoicesDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation ReadoutDraft($team: ID!, $week: Date!, $overwrite: Boolean!, $revision: Int) {\n    draftReadout(team: $team, week: $week, overwrite: $overwrite, revision: $revision) {\n      ...ReadoutEntry\n    }\n  }\n"): typeof import('./graphql.ts').ReadoutDraftDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation ReadoutSetFocus($team: ID!, $week: Date!, $bets: [ID!]!, $risks: String, $revision: Int) {\n    setFocus(team: $team, week: $week, bets: $bets, risks: $risks, revision: $revision) {\n      publishedAt\n    }\n  }\n"): typeof import('./graphql.ts').ReadoutSetFocusDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation ReadoutSave(\n    $id: ID!\n    $shipped: String!\n    $changed: String!\n    $learned: String!\n    $next: String!\n    $risks: String!\n    $publish: Boolean!\n    $revision: Int\n  ) {\n    saveReadout(\n      id: $id\n      shipped: $shipped\n      changed: $changed\n      learned: $learned\n      next: $next\n      risks: $risks\n      publish: $publish\n      revision: $revision\n    ) {\n      id\n    }\n  }\n"): typeof import('./graphql.ts').ReadoutSaveDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query RetentionPage(\n    $start: EventMatchInput!\n    $back: EventMatchInput!\n    $range: DateRange!\n    $grain: Grain!\n    $periods: Int!\n  ) {\n    retention(start: $start, back: $back, range: $range, grain: $grain, periods: $periods) {\n      grain\n      cohorts {\n        t\n        label\n        size\n        values\n      }\n      meta {\n        dataThrough\n        elapsedMs\n        sql\n      }\n    }\n  }\n"): typeof import('./graphql.ts').RetentionPageDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query SettingsYou {\n    viewer {\n      id\n      name\n      email\n      role\n      canSignIn\n    }\n    sessions {\n      id\n      isCurrent\n      userAgent\n      createdAt\n      lastSeenAt\n    }\n  }\n"): typeof import('./graphql.ts').SettingsYouDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation SettingsIntroduce($id: ID!, $name: String!, $email: String) {\n    savePerson(id: $id, name: $name, email: $email) {\n      id\n    }\n  }\n"): typeof import('./graphql.ts').SettingsIntroduceDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation SettingsPassword($password: String!, $current: String) {\n    setPassword(password: $password, current: $current) {\n      id\n    }\n  }\n"): typeof import('./graphql.ts').SettingsPasswordDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation SettingsEndSession($id: ID!) {\n    endSession(id: $id) {\n      id\n    }\n  }\n"): typeof import('./graphql.ts').SettingsEndSessionDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query SettingsAudit($outcome: AuditOutcome, $after: String) {\n    auditLog(outcome: $outcome, first: 50, after: $after) {\n      nodes {\n        id\n        at\n        who\n        action\n        outcome\n        code\n        given\n        before\n        after\n      }\n      pageInfo {\n        hasNextPage\n        endCursor\n      }\n    }\n  }\n"): typeof import('./graphql.ts').SettingsAuditDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query SettingsLinks {\n    shareLinks {\n      id\n      page\n      key\n      query\n      createdAt\n      createdBy {\n        name\n      }\n      expiresOn\n      lastUsedAt\n      withdrawnAt\n    }\n  }\n"): typeof import('./graphql.ts').SettingsLinksDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation SettingsCreateLink($page: SharePage!, $key: ID, $query: String, $expiresOn: Date) {\n    createShareLink(page: $page, key: $key, query: $query, expiresOn: $expiresOn) {\n      url\n    }\n  }\n"): typeof import('./graphql.ts').SettingsCreateLinkDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation SettingsWithdrawLink($id: ID!) {\n    withdrawShareLink(id: $id) {\n      id\n    }\n  }\n"): typeof import('./graphql.ts').SettingsWithdrawLinkDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query SettingsMembers {\n    members {\n      id\n      name\n      email\n      role\n      canSignIn\n    }\n    invitations {\n      id\n      expiresAt\n      member {\n        name\n        email\n      }\n    }\n  }\n"): typeof import('./graphql.ts').SettingsMembersDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation SettingsInvite($email: String!, $name: String, $role: Role) {\n    inviteMember(email: $email, name: $name, role: $role) {\n      link\n    }\n  }\n"): typeof import('./graphql.ts').SettingsInviteDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation SettingsWithdraw($id: ID!) {\n    withdrawInvitation(id: $id) {\n      id\n    }\n  }\n"): typeof import('./graphql.ts').SettingsWithdrawDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation SettingsRole($member: ID!, $role: Role!) {\n    setRole(member: $member, role: $role) {\n      id\n    }\n  }\n"): typeof import('./graphql.ts').SettingsRoleDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation SettingsRemove($member: ID!) {\n    removeSignIn(member: $member) {\n      id\n    }\n  }\n"): typeof import('./graphql.ts').SettingsRemoveDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query SettingsTeams {\n    teams {\n      key\n      revision\n      name\n      wipLimit\n      inProgress\n    }\n    members {\n      id\n      revision\n      name\n      team {\n        key\n      }\n    }\n  }\n"): typeof import('./graphql.ts').SettingsTeamsDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation SettingsSaveTeam($key: ID!, $name: String!, $wipLimit: Int!, $revision: Int!) {\n    saveTeam(key: $key, name: $name, wipLimit: $wipLimit, revision: $revision) {\n      key\n    }\n  }\n"): typeof import('./graphql.ts').SettingsSaveTeamDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation SettingsMovePerson($id: ID!, $name: String!, $team: ID, $revision: Int!) {\n    savePerson(id: $id, name: $name, team: $team, revision: $revision) {\n      id\n    }\n  }\n"): typeof import('./graphql.ts').SettingsMovePersonDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query SettingsTokens {\n    apiTokens {\n      id\n      name\n      scopes\n      owner {\n        name\n      }\n      createdAt\n      expiresAt\n      lastUsedAt\n    }\n  }\n"): typeof import('./graphql.ts').SettingsTokensDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation SettingsCreateToken($name: String!, $scopes: [TokenScope!]!, $expiresOn: Date) {\n    createApiToken(name: $name, scopes: $scopes, expiresOn: $expiresOn) {\n      secret\n    }\n  }\n"): typeof import('./graphql.ts').SettingsCreateTokenDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation SettingsRevokeToken($id: ID!) {\n    revokeApiToken(id: $id) {\n      id\n    }\n  }\n"): typeof import('./graphql.ts').SettingsRevokeTokenDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query SettingsWorkspace {\n    workspace {\n      revision\n      name\n      timeZone\n      weekStartsOn\n      fiscalYearStartMonth\n      currency\n    }\n  }\n"): typeof import('./graphql.ts').SettingsWorkspaceDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation SettingsSaveWorkspace(\n    $name: String\n    $timeZone: TimeZone\n    $weekStartsOn: Int\n    $fiscalYearStartMonth: Int\n    $currency: String\n    $revision: Int\n  ) {\n    saveWorkspace(\n      name: $name\n      timeZone: $timeZone\n      weekStartsOn: $weekStartsOn\n      fiscalYearStartMonth: $fiscalYearStartMonth\n      currency: $currency\n      revision: $revision\n    ) {\n      revision\n    }\n  }\n"): typeof import('./graphql.ts').SettingsSaveWorkspaceDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query SignInOptions {\n    signInOptions {\n      oidc\n    }\n  }\n"): typeof import('./graphql.ts').SignInOptionsDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation SignIn($email: String!, $password: String!) {\n    signIn(email: $email, password: $password) {\n      role\n    }\n  }\n"): typeof import('./graphql.ts').SignInDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation SignOut {\n    signOut\n  }\n"): typeof import('./graphql.ts').SignOutDocument;


export function graphql(source: string) {
  return (documents as any)[source] ?? {};
}
