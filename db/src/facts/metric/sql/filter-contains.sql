(mapContains(strings, 'plan') AND position(strings['plan'], 'it\'s') > 0)
