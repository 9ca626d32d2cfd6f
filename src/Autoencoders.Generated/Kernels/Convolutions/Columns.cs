namespace Autoencoders.Kernels;

/// <summary>The numbers of columns that tiles have.</summary>
internal static class Columns
{
    public readonly struct One : IColumns
    {
        public static int Count => 1;
    }

    public readonly struct Two : IColumns
    {
        public static int Count => 2;
    }

    public readonly struct Three : IColumns
    {
        public static int Count => 3;
    }

    public readonly struct Four : IColumns
    {
        public static int Count => 4;
    }

    public readonly struct Six : IColumns
    {
        public static int Count => 6;
    }

    public readonly struct Seven : IColumns
    {
        public static int Count => 7;
    }

    public readonly struct Eight : IColumns
    {
        public static int Count => 8;
    }

    public readonly struct Twelve : IColumns
    {
        public static int Count => 12;
    }

    public readonly struct Fourteen : IColumns
    {
        public static int Count => 14;
    }
}
