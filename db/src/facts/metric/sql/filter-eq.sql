((mapContains(strings, 'plan') AND has(['5'], strings['plan']))
    OR (mapContains(numbers, 'plan') AND has([5], numbers['plan'])))
