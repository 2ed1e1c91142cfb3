(mapContains(strings, 'plan') OR mapContains(numbers, 'plan'))
