namespace SeriesStudy;

internal static class SkabStudy
{
    public static void Run(DirectoryInfo folder, CancellationToken cancellation) { }
}
