(NOT mapContains(strings, 'plan') AND NOT mapContains(numbers, 'plan'))
