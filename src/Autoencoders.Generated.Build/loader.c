/*
 * The library that callers load where a native library has variants: it loads the one for the processor's instruction set, which lies beside
 * it, and hands each call on by one jump. Where there is none, each function returns the status of a missing library. The environment
 * variable AUTOENCODERS_NATIVE_LEVEL (2, 3 or 4) asks for a lower level than the processor's.
 *
 * The build defines LIBRARY, ERROR_LIBRARY and FUNCTIONS above this text.
 */
#define _GNU_SOURCE
#include <cpuid.h>
#include <dlfcn.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static int missing(void) { return ERROR_LIBRARY; }

/* A stub does not touch the arguments, so that it fits every function. */
#define STUB(name)                                                              \
    __attribute__((visibility("hidden"))) void *slot_##name = (void *)missing; \
    __attribute__((naked, visibility("default"))) void name(void) { __asm__("jmp *slot_" #name "(%rip)"); }
FUNCTIONS(STUB)

static int has(unsigned int bits, unsigned int all) { return (bits & all) == all; }

/* The x86-64 level of the processor, as far as the system saves its registers. */
static int processor_level(void)
{
    unsigned int eax, ebx, ecx, edx, more = 0, registers, high;
    if (!__get_cpuid(1, &eax, &ebx, &ecx, &edx) || !has(ecx, bit_SSE3 | bit_SSSE3 | bit_SSE4_1 | bit_SSE4_2 | bit_POPCNT))
        return 1;
    if (!has(ecx, bit_OSXSAVE | bit_AVX | bit_FMA | bit_F16C | bit_MOVBE))
        return 2;
    __asm__("xgetbv" : "=a"(registers), "=d"(high) : "c"(0));
    if (__get_cpuid(0x80000001, &eax, &ebx, &ecx, &edx))
        more = ecx;
    if (!has(registers, 0x6) || !has(more, bit_LZCNT) || !__get_cpuid_count(7, 0, &eax, &ebx, &ecx, &edx)
        || !has(ebx, bit_AVX2 | bit_BMI | bit_BMI2))
        return 2;
    return has(registers, 0xE6) && has(ebx, bit_AVX512F | bit_AVX512BW | bit_AVX512CD | bit_AVX512DQ | bit_AVX512VL) ? 4 : 3;
}

static int wanted_level(void)
{
    int level = processor_level();
    const char *text = getenv("AUTOENCODERS_NATIVE_LEVEL");
    int wanted = text ? atoi(text) : level;
    return wanted < level ? wanted : level;
}

__attribute__((constructor)) static void load(void)
{
    Dl_info self;
    char path[4096];
    void *library = NULL;
    if (!dladdr((void *)load, &self))
        return;
    const char *slash = strrchr(self.dli_fname, '/');
    int folder = slash ? (int)(slash - self.dli_fname) + 1 : 0;
    for (int level = wanted_level(); level >= 2 && !library; level--)
    {
        int length = snprintf(path, sizeof path, "%.*s%s-v%d.so", folder, self.dli_fname, LIBRARY, level);
        library = length < (int)sizeof path ? dlopen(path, RTLD_NOW | RTLD_LOCAL) : NULL;
    }

    if (!library)
        return;
    void *found;
#define FIND(name) slot_##name = (found = dlsym(library, #name)) ? found : (void *)missing;
    FUNCTIONS(FIND)
}
