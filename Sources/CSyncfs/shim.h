// glibc declares this function only for programs that ask for GNU's own, which Swift's module doesn't.
#ifdef __linux__
int syncfs(int descriptor);
#endif
