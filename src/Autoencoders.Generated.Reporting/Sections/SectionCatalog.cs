namespace Autoencoders.Reporting.Sections;

/// <summary>All sections in their order. Each says by null that it has nothing to show.</summary>
internal static class SectionCatalog
{
    private static readonly Func<ReportSource, Section?>[] s_sections =
    [
        RunSection.Of,
        AlarmSection.Of,
        SeriesSection.Of,
        LossSection.Of,
        FamilySection.Of,
        ReconstructionSection.Of,
        DrawnSection.Of,
        CodeSection.Of,
        DivergenceSection.Of,
        EntrySection.Of,
        ErrorSection.Of,
        FilterSection.Of,
        LayerSection.Of,
    ];

    public static IEnumerable<Section> Of(ReportSource source) => s_sections.Select(section => section(source)).OfType<Section>();
}
