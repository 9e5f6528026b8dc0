/*
 * Runs the statements of a file in DuckDB and leaves: the least process that DuckDB can be run in. It starts faster than
 * DuckDB through Java, Python or Node, and needs nothing but DuckDB's library, which is loaded when it runs; so the time
 * of this process is DuckDB's own.
 *
 *   duckdb LIBRARY FILE.sql     exit code 0, or 1 with the reason on standard error
 *   duckdb LIBRARY              prints the version of the library
 *
 * Compile with: cc -O2 -o duckdb duckdb.c -ldl
 */
#include <dlfcn.h>
#include <stdio.h>
#include <stdlib.h>

/* At least as large as duckdb_result of duckdb.h, and only handed back to DuckDB. */
typedef struct { void *of_duckdb[16]; } result;

static int refuse(const char *what, const char *why) {
    fprintf(stderr, "duckdb: %s: %s\n", what, why ? why : "");
    return 1;
}

/* The whole file as text, or NULL. */
static char *text_of(const char *path) {
    FILE *file = fopen(path, "rb");
    if (!file || fseek(file, 0, SEEK_END)) {
        return NULL;
    }
    long size = ftell(file);
    rewind(file);
    char *text = calloc((size_t) size + 1, 1);
    if (!text || fread(text, 1, (size_t) size, file) != (size_t) size) {
        return NULL;
    }
    fclose(file);
    return text;
}

int main(int count, char **arguments) {
    if (count < 2) {
        return refuse("expected", "a library and a file of statements");
    }
    void *library = dlopen(arguments[1], RTLD_NOW | RTLD_LOCAL);
    if (!library) {
        return refuse(arguments[1], dlerror());
    }
    const char *(*version)(void) = dlsym(library, "duckdb_library_version");
    int (*open)(const char *, void **) = dlsym(library, "duckdb_open");
    int (*connect)(void *, void **) = dlsym(library, "duckdb_connect");
    int (*query)(void *, const char *, result *) = dlsym(library, "duckdb_query");
    const char *(*error)(result *) = dlsym(library, "duckdb_result_error");
    if (!version || !open || !connect || !query || !error) {
        return refuse(arguments[1], "is not a library of DuckDB with its C interface");
    }
    if (count == 2) {
        puts(version());
        return 0;
    }
    char *statements = text_of(arguments[2]);
    if (!statements) {
        return refuse(arguments[2], "cannot be read");
    }
    void *database = NULL, *connection = NULL;
    if (open(NULL, &database) || connect(database, &connection)) {
        return refuse(arguments[1], "cannot open a database in memory");
    }
    result answer;
    if (query(connection, statements, &answer)) {
        return refuse(arguments[2], error(&answer));
    }
    /* What was copied out is written; tidying the memory up would only cost time. */
    fflush(stdout);
    _Exit(0);
}
