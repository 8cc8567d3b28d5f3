import { lazy } from "react";
import { BrowserRouter, Route, Routes } from "react-router";
import { Shell } from "./layout/Shell.tsx";

const AccountPage = lazy(() => import("./pages/AccountPage.tsx"));
const AgentPage = lazy(() => import("./pages/AgentPage.tsx"));
const AgentsPage = lazy(() => import("./pages/AgentsPage.tsx"));
const CourtPage = lazy(() => import("./pages/CourtPage.tsx"));
const DisputePage = lazy(() => import("./pages/DisputePage.tsx"));
const InsurancePage = lazy(() => import("./pages/InsurancePage.tsx"));
const JobPage = lazy(() => import("./pages/JobPage.tsx"));
const JobsPage = lazy(() => import("./pages/JobsPage.tsx"));
const JurorDeskPage = lazy(() => import("./pages/JurorDeskPage.tsx"));
const MissingPage = lazy(() => import("./pages/MissingPage.tsx"));
const OverviewPage = lazy(() => import("./pages/OverviewPage.tsx"));
const PoolPage = lazy(() => import("./pages/PoolPage.tsx"));
const StakePage = lazy(() => import("./pages/StakePage.tsx"));

export function App() {
  return (
    <BrowserRouter>
      <Shell>
        <Routes>
          <Route index element={<OverviewPage />} />
          <Route path="agents" element={<AgentsPage />} />
          <Route path="agents/:id" element={<AgentPage />} />
          <Route path="jobs" element={<JobsPage />} />
          <Route path="jobs/:id" element={<JobPage />} />
          <Route path="court" element={<CourtPage />} />
          <Route path="court/desk" element={<JurorDeskPage />} />
          <Route path="court/:id" element={<DisputePage />} />
          <Route path="insurance" element={<InsurancePage />} />
          <Route path="insurance/:address" element={<PoolPage />} />
          <Route path="stake" element={<StakePage />} />
          <Route path="account" element={<AccountPage />} />
          <Route path="*" element={<MissingPage />} />
        </Routes>
      </Shell>
    </BrowserRouter>
  );
}
