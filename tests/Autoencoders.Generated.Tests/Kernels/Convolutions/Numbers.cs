namespace Autoencoders.Tests.Kernels;

/// <summary>The numbers of which windows are put together.</summary>
internal static class Numbers
{
    public readonly struct N0 : INumber
    {
        public static int Value => 0;
    }

    public readonly struct N1 : INumber
    {
        public static int Value => 1;
    }

    public readonly struct N2 : INumber
    {
        public static int Value => 2;
    }

    public readonly struct N3 : INumber
    {
        public static int Value => 3;
    }

    public readonly struct N4 : INumber
    {
        public static int Value => 4;
    }

    public readonly struct N5 : INumber
    {
        public static int Value => 5;
    }

    public readonly struct N6 : INumber
    {
        public static int Value => 6;
    }

    public readonly struct N7 : INumber
    {
        public static int Value => 7;
    }

    public readonly struct N8 : INumber
    {
        public static int Value => 8;
    }

    public readonly struct N9 : INumber
    {
        public static int Value => 9;
    }

    public readonly struct N10 : INumber
    {
        public static int Value => 10;
    }

    public readonly struct N11 : INumber
    {
        public static int Value => 11;
    }

    public readonly struct N13 : INumber
    {
        public static int Value => 13;
    }

    public readonly struct N14 : INumber
    {
        public static int Value => 14;
    }

    public readonly struct N16 : INumber
    {
        public static int Value => 16;
    }

    public readonly struct N17 : INumber
    {
        public static int Value => 17;
    }

    public readonly struct N20 : INumber
    {
        public static int Value => 20;
    }

    public readonly struct N23 : INumber
    {
        public static int Value => 23;
    }

    public readonly struct N28 : INumber
    {
        public static int Value => 28;
    }

    public readonly struct N33 : INumber
    {
        public static int Value => 33;
    }

    public readonly struct N40 : INumber
    {
        public static int Value => 40;
    }

    public readonly struct N64 : INumber
    {
        public static int Value => 64;
    }
}
